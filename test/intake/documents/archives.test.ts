/** Archives as people, systems and attackers make them: what they list, and what comes of it in a check. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { readArchive } from "../../../src/intake/documents/archives/read-archive.ts";
import { run } from "../../support/run.ts";
import { type PackedCase, zipOf } from "../../support/zip.ts";

const folder = mkdtempSync(join(tmpdir(), "reelcheck-archives-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function entryOf(name: string, bytes: Buffer) {
  const absolute = join(folder, name);
  writeFileSync(absolute, bytes);
  return { path: name, absolute, bytes: bytes.length, modifiedMs: 0 };
}

async function namesIn(entries: readonly PackedCase[]): Promise<readonly string[]> {
  const result = await readArchive(entryOf("材料.zip", zipOf(entries)));
  if (result.status !== "listed") throw new Error(JSON.stringify(result));
  return result.files.map(({ path }) => path);
}

const gbk = {
  "晨读.mp4": Buffer.from("b3bfb6c12e6d7034", "hex"),
  "报名表.docx": Buffer.from("b1a8c3fbb1ed2e646f6378", "hex"),
};

function unicodePath(raw: Buffer, name: string): Buffer {
  const text = Buffer.from(name);
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + text.length, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(raw), 5);
  return Buffer.concat([field, text]);
}

describe("names in archives", () => {
  it("in GBK, as Chinese Windows writes them", async () => {
    expect(await namesIn(Object.values(gbk).map((name) => ({ name })))).toEqual(Object.keys(gbk));
  });

  it("in UTF-8, with the flag and without", async () => {
    expect(await namesIn([{ name: "晨读.mp4", flags: 0x800 }])).toEqual(["晨读.mp4"]);
    expect(await namesIn([{ name: "晨读.mp4" }])).toEqual(["晨读.mp4"]);
  });

  it("decomposed, as macOS writes them", async () => {
    expect(await namesIn([{ name: "Café がくぶ.mp4".normalize("NFD") }])).toEqual(["Café がくぶ.mp4"]);
  });

  it("by the field that WinRAR leaves, unless it belongs to another name", async () => {
    const raw = Buffer.from("?? .mp4");
    expect(await namesIn([{ name: raw, extra: unicodePath(raw, "晨读.mp4") }])).toEqual(["晨读.mp4"]);
    expect(await namesIn([{ name: raw, extra: unicodePath(Buffer.from("x"), "晨读.mp4") }])).toEqual([
      "?? .mp4",
    ]);
  });

  it("that would be UTF-8 by accident are read like the others of the archive", async () => {
    // 联通 in GBK is two characters of two bytes in UTF-8.
    const accident = Buffer.from("c1aacda82e6d7034", "hex");
    expect(await namesIn([{ name: accident }, { name: gbk["晨读.mp4"] }])).toEqual(["联通.mp4", "晨读.mp4"]);
  });

  it("with the wrong slashes, or none that a folder has", async () => {
    expect(await namesIn([{ name: "作品\\晨读.mp4" }, { name: "../../晨读.mp4" }])).toEqual([
      "作品/晨读.mp4",
      "../../晨读.mp4",
    ]);
  });

  it("without folders and what systems leave", async () => {
    const names = ["作品/", "作品/晨读.mp4", "__MACOSX/作品/._晨读.mp4", "作品/.DS_Store", "Thumbs.db"];
    expect(await namesIn(names.map((name) => ({ name })))).toEqual(["作品/晨读.mp4"]);
  });
});

describe("archives", () => {
  const whole = zipOf([{ name: "晨读.mp4", content: Buffer.alloc(1000) }]);

  it("tell size, kind and lock of every file", async () => {
    const result = await readArchive(entryOf("a.zip", zipOf([{ name: "晨读.mp4", flags: 1 }])));
    expect(result).toEqual({
      status: "listed",
      files: [{ path: "晨读.mp4", bytes: 1, kind: "video", encrypted: true }],
    });
  });

  it.each([
    ["half copied", "a.zip", whole.subarray(0, 600), { kind: "broken" }],
    ["empty", "a.zip", Buffer.alloc(0), { kind: "broken" }],
    ["of zeros", "a.zip", Buffer.alloc(5000), { kind: "broken" }],
    ["a RAR", "a.rar", Buffer.from("Rar!\x1a\x07\x00rest"), { kind: "other-format", format: "RAR" }],
    [
      "a RAR that is called .zip",
      "a.zip",
      Buffer.from("Rar!\x1a\x07\x00rest"),
      { kind: "other-format", format: "RAR" },
    ],
    ["a tape archive", "a.tar", Buffer.from([1, 2, 3, 4]), { kind: "other-format", format: "TAR" }],
    [
      "with more files than anyone packs",
      "a.zip",
      zipOf(Array.from({ length: 300 }, () => ({ name: "x".repeat(60_000) }))),
      { kind: "too-many" },
    ],
  ])("%s", async (_, name, bytes, trouble) => {
    expect(await readArchive(entryOf(name, bytes))).toEqual({ status: "unread", trouble });
  });

  it("are read by their list alone, however large", async () => {
    // A hole of three gigabytes where the film would be; on the disk it takes no place.
    const hole = 3 * 2 ** 30;
    const packed = zipOf([{ name: "晨读.mp4", content: Buffer.alloc(0) }]);
    const list = packed.indexOf("PK\x01\x02");
    packed.writeUInt32LE(list + hole, packed.length - 6);
    const entry = entryOf("large.zip", packed.subarray(0, list));
    truncateSync(entry.absolute, list + hole);
    writeFileSync(entry.absolute, packed.subarray(list), { flag: "a" });
    const result = await readArchive({ ...entry, bytes: packed.length + hole });
    expect(result).toMatchObject({ status: "listed", files: [{ path: "晨读.mp4" }] });
  });
});

describe("a check", () => {
  it("does not take what lies in an archive for checked", async () => {
    const usb = join(folder, "usb");
    mkdirSync(usb, { recursive: true });
    writeFileSync(join(usb, "材料.zip"), zipOf([{ name: gbk["晨读.mp4"] }]));
    const argv = [usb, "--rules", "henan", "--on", "2025-10-01", "--lang", "zh"];
    const none = await run(argv);
    expect([none.code, none.stderr.includes("有压缩包，请先解压：材料.zip")]).toEqual([2, true]);
    const { stdout, code } = await run([...argv, "--allow-empty", "--strict"]);
    expect(stdout).toContain("「材料.zip」里有 1 个文件没有检查：晨读.mp4");
    expect(code).toBe(1);
  });
});
