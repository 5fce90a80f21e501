import { expect, it } from "vitest";
import { orderFindings } from "../../../src/report/shared/order-findings.ts";
import { reportOf } from "../../support/report.ts";

it("says once why a file could not be read, and leaves other files their findings", () => {
  const { findings } = reportOf({
    files: [{ path: "甲校-01-查.mp4", unread: { kind: "timeout", seconds: 20 } }, "甲校-02-光.mp4"],
  });
  const about = (path: string) => orderFindings(findings).filter(({ subject }) => subject.path === path);
  const unread = about("甲校-01-查.mp4").filter(({ cause }) => cause === "internal");
  expect(findings.filter(({ cause }) => cause === "internal").length).toBeGreaterThan(1);
  expect(unread.map(({ check }) => check)).toEqual(["intact"]);
  expect(about("甲校-02-光.mp4").length).toBeGreaterThan(1);
});
