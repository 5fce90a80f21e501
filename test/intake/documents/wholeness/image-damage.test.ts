/** Pictures that were not copied whole, and pictures that only look so. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { imageDamage } from "../../../../src/intake/documents/wholeness/image-damage.ts";
import { root } from "../../../support/policies.ts";
import { run } from "../../../support/run.ts";

const image = (name: string) => readFileSync(fileURLToPath(new URL(`fixtures/images/${name}`, root)));
const folder = mkdtempSync(join(tmpdir(), "reelcheck-images-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whole = ["centimeter.jpg", "cmyk.jpg", "code-askew.jpg", "gray.jpg", "poster.jpg", "progressive.jpg"];
const others = ["code.png", "code-text.png", "rgb.png", "rgb.gif"];
const part = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
const zeros = (length: number) => Buffer.alloc(length);

/** A baseline JPEG in two scan bytes, whose one AC table begins with the given symbol. */
function jpegWith(scan: Buffer, firstAc = 0x01): Buffer {
  const segment = (marker: number, content: readonly number[]) =>
    Buffer.from([0xff, marker, 0, content.length + 2, ...content]);
  const table = (kind: number, symbol: number) => [kind, 0, 1, ...zeros(14), symbol];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xc0, [8, 0, 64, 0, 64, 1, 1, 0x11, 0]),
    segment(0xc4, table(0x00, 0x00)),
    segment(0xc4, table(0x10, firstAc)),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

describe("a whole picture", () => {
  it.each([...whole, ...others])("%s has no damage", (name) => {
    expect(imageDamage(image(name))).toBeUndefined();
  });

  it("may have something behind its end, as phones put a second picture or a film there", () => {
    const poster = image("poster.jpg");
    expect(imageDamage(Buffer.concat([poster, image("gray.jpg")]))).toBeUndefined();
    expect(imageDamage(Buffer.concat([poster, zeros(10_000)]))).toBeUndefined();
    expect(imageDamage(Buffer.concat([image("rgb.png"), zeros(10_000)]))).toBeUndefined();
  });

  it("may hold zeros for long where they mean an even area", () => {
    expect(imageDamage(jpegWith(zeros(100_000), 0x00))).toBeUndefined();
  });
});

describe("a picture that was not copied whole", () => {
  it.each(whole.flatMap((name) => [0.2, 0.5, 0.99].map((share) => [name, share] as const)))(
    "%s, %d of it",
    (name, share) => expect(imageDamage(part(image(name), share))).toEqual({ kind: "truncated" }),
  );

  it.each(whole)("%s, a quarter and then zeros", (name) => {
    const bytes = image(name);
    const copied = Buffer.concat([part(bytes, 0.25), zeros(Math.max(5000, bytes.length))]);
    // Where zeros may be an even area, what is known is that the end is missing.
    expect(["zeros", "truncated"]).toContain(imageDamage(copied)?.kind);
  });

  it("a scan that goes on in zeros to the end of the file", () => {
    const copied = Buffer.concat([jpegWith(Buffer.from([0x12, 0x34])).subarray(0, -2), zeros(5000)]);
    expect(imageDamage(copied)).toEqual({ kind: "zeros" });
  });

  it.each([
    [4095, undefined],
    [4096, { kind: "zeros" }],
  ])("with a hole of %d zeros", (length, damage) => {
    const scan = Buffer.concat([Buffer.from([0x12]), zeros(length), Buffer.from([0x34])]);
    expect(imageDamage(jpegWith(scan))).toEqual(damage);
  });

  it("a PNG that is cut, zeroed or changed", () => {
    const png = image("code.png");
    const cut = part(png, 0.5);
    expect(imageDamage(cut)).toMatchObject({ kind: "truncated" });
    expect(imageDamage(Buffer.concat([cut, zeros(png.length - cut.length)]))).toEqual({ kind: "broken" });
    const changed = Buffer.from(png);
    changed[Math.floor(png.length / 2)] = (changed[Math.floor(png.length / 2)] ?? 0) ^ 0xff;
    expect(imageDamage(changed)).toEqual({ kind: "broken" });
  });

  it("a WebP or bitmap that is shorter than it says", () => {
    const webp = Buffer.concat([Buffer.from("RIFF\0\x10\0\0WEBPVP8 ", "latin1"), zeros(100)]);
    expect(imageDamage(webp)).toEqual({ kind: "truncated", missingBytes: 0x1000 + 8 - webp.length });
    const bitmap = Buffer.concat([Buffer.from("BM\0\x10\0\0", "latin1"), zeros(100)]);
    expect(imageDamage(bitmap)).toEqual({ kind: "truncated", missingBytes: 0x1000 - bitmap.length });
    const unstated = Buffer.concat([Buffer.from("BM\0\0\0\0", "latin1"), zeros(100)]);
    expect(imageDamage(unstated)).toBeUndefined();
  });

  it("fails the package, whatever its rules ask", async () => {
    copyFileSync(fileURLToPath(new URL("fixtures/media/plain.mp4", root)), join(folder, "光.mp4"));
    writeFileSync(join(folder, "光-海报.jpg"), part(image("poster.jpg"), 0.5));
    const rules = join(folder, "rules.yaml");
    writeFileSync(
      rules,
      [
        "contest: { id: test, title: 测试, read: '2026-11-20' }",
        "roles: { poster: { kind: image, titled: 海报, per: work }, film: { kind: video } }",
        "rules: { length: { clause: '1', for: film, check: duration, with: <= 5min } }",
      ].join("\n"),
    );
    const { code, stdout } = await run(["check", folder, "--rules", rules, "--lang", "en"]);
    expect([code, stdout]).toEqual([1, expect.stringContaining("the end missing")]);
  });
});

/** What an encoder of its own makes of even areas and of noise. */
const hasFfmpeg = spawnSync("ffmpeg", ["-version"]).status === 0;
it.skipIf(!hasFfmpeg).each(["color=white", "color=black", "testsrc2", "nullsrc,geq=random(1)*255"])(
  "a whole picture of %s by ffmpeg has no damage",
  (source) => {
    for (const name of ["even.jpg", "even.png", "even.bmp", "even.gif"]) {
      const path = join(folder, name);
      const graph = `${source.replace(",", "=s=1200x1600,")}${source.includes(",") ? "" : ":s=1200x1600"}`;
      const from = source === "testsrc2" ? "testsrc2=s=1200x1600" : graph;
      const made = spawnSync("ffmpeg", [
        "-y",
        "-v",
        "error",
        "-f",
        "lavfi",
        "-i",
        from,
        "-frames:v",
        "1",
        path,
      ]);
      expect(made.stderr.toString()).toBe("");
      expect(imageDamage(readFileSync(path))).toBeUndefined();
    }
  },
);
