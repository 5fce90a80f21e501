import { expect, it } from "vitest";
import { findingsOf } from "../support/judging.ts";
import { policyNamed } from "../support/policies.ts";

it("keeps rules that are left out in the report, as left out", () => {
  const all = findingsOf(policyNamed("sichuan-2024"), {}, { skipped: ["format"] });
  expect(all.filter(({ rule }) => rule === "format")).toMatchObject([
    { outcome: "n/a", subject: { kind: "package" } },
  ]);
});

it("says once of a rule about nobody that there was nobody", () => {
  const all = findingsOf(policyNamed("changzhou-2024"), { files: ["作品/光-纪录片-某区.mp4"] });
  expect(all.filter(({ rule }) => rule === "scripts-folder")).toMatchObject([
    { outcome: "n/a", reason: { zh: "这次没有「解说词（创意说明）」" } },
  ]);
});
