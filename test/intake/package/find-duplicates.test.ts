import { describe, expect, it } from "vitest";
import { findDuplicates } from "../../../src/intake/package/find-duplicates.ts";
import { walk } from "../../../src/intake/package/walk.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();

describe("digests", () => {
  it("are made only of files that could be the same", async () => {
    const at = folder.place("digests", {
      "a.mp4": "same",
      "b.mp4": "same",
      "c.mp4": "else",
      "d.mp4": "longer",
      "e.mp4": "",
      "f.mp4": "",
    });
    const found = await findDuplicates((await walk([at])).entries);
    expect([...found.keys()]).toEqual(["a.mp4", "b.mp4"]);
    expect(found.get("a.mp4")).toBe(found.get("b.mp4"));
  });
});
