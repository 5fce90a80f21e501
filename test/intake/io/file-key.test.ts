import { renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileKey, isSameFile } from "../../../src/intake/io/file-key.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();
const longAgo = new Date("2025-03-05T08:00:00Z");
const size = 1_000_000;

/** Writes a file of one size and one time, with one byte of its own at a place. */
function placed(name: string, at: number, byte = 1): string {
  const path = join(folder.path, name);
  const bytes = Buffer.alloc(size);
  bytes[at] = byte;
  writeFileSync(path, bytes);
  utimesSync(path, longAgo, longAgo);
  return path;
}

describe("the key of a file", () => {
  it.each([
    ["head", 10],
    ["middle", size / 2],
    ["tail", size - 1],
  ])("differs where the %s differs, on a stick without inodes", (_, at) => {
    const path = placed("film", at);
    const before = fileKey(path, false);
    expect(fileKey(placed("film", at), false)).toEqual(before);
    const after = fileKey(placed("film", at, 2), false);
    expect(after).not.toEqual(before);
    expect({ ...after, identity: "" }).toEqual({ ...before, identity: "" });
  });

  it.skipIf(process.platform === "win32")("differs where anything was written, with inodes", () => {
    const path = placed("film", 300_000);
    const before = fileKey(path, true);
    expect(fileKey(path, true)).toEqual(before);
    expect(before && isSameFile(before)).toBe(true);
    renameSync(placed("other", 300_000, 2), path);
    expect(statSync(path).mtimeMs).toBe(before?.modifiedMs);
    expect(fileKey(path, true)).not.toEqual(before);
    expect(before && isSameFile(before)).toBe(false);
  });

  it("is none where there is no file; small files have one", () => {
    expect(fileKey(join(folder.path, "nowhere"))).toBeUndefined();
    const small = folder.place("small", { a: "a", b: "b" });
    const identities = ["a", "b"].map((name) => fileKey(join(small, name), false)?.identity);
    expect(new Set(identities).size).toBe(2);
  });
});
