/** Reading what is written in the picture; with real models where a folder of them is named. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { cut, resized } from "../../../src/intake/decode/frames/picture.ts";
import { ctcDecode } from "../../../src/intake/decode/ocr/ctc-decode.ts";
import { findOcr } from "../../../src/intake/decode/ocr/find-ocr.ts";
import { openOcr } from "../../../src/intake/decode/ocr/ocr-engine.ts";
import { joinedLines, readFilm, traditionalIn } from "../../../src/intake/decode/ocr/read-film.ts";
import { selectFrames } from "../../../src/intake/decode/ocr/select-frames.ts";
import { textLines } from "../../../src/intake/decode/ocr/text-lines.ts";
import { oneRule } from "../../support/policies.ts";
import { run } from "../../support/run.ts";

const folder = mkdtempSync(join(tmpdir(), "reelcheck-reading-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("lines of writing in a map", () => {
  const map = (width: number, height: number, ...areas: readonly (readonly number[])[]) => {
    const values = new Float32Array(width * height);
    for (const [left = 0, top = 0, right = 0, bottom = 0] of areas) {
      for (let y = top; y < bottom; y++) values.fill(0.9, y * width + left, y * width + right);
    }
    return values;
  };

  it("are found, a little wider than they are marked", () => {
    const found = textLines(map(100, 60, [10, 10, 60, 20], [30, 40, 90, 50]), 100, 60);
    expect(found).toEqual([
      { left: 3, top: 3, right: 67, bottom: 27 },
      { left: 23, top: 33, right: 97, bottom: 57 },
    ]);
  });

  it("lie inside, whatever the map", () => {
    const maps = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 600, maxLength: 600 });
    fc.assert(
      fc.property(maps, (values) =>
        textLines(Float32Array.from(values), 30, 20).every(
          ({ left, top, right, bottom }) =>
            left >= 0 && top >= 0 && left < right && top < bottom && right <= 30 && bottom <= 20,
        ),
      ),
    );
  });

  it("are none where points are few or faint", () => {
    expect(textLines(map(50, 50, [10, 10, 12, 40]), 50, 50)).toEqual([]);
    expect(textLines(new Float32Array(2500).fill(0.4), 50, 50)).toEqual([]);
  });
});

it("characters are those of the likeliest columns, one for neighbors alike", () => {
  const odds = [
    [0.9, 0, 0],
    [0, 0.8, 0.1],
    [0, 0.7, 0.1],
    [0.9, 0, 0],
    [0, 0.6, 0.1],
    [0, 0, 0.9],
  ].flat();
  const { text, confidence } = ctcDecode(Float32Array.from(odds), 3, ["\u5b66", "\u4e60"]);
  expect(text).toBe("\u5b66\u5b66\u4e60");
  expect(confidence).toBeCloseTo((0.8 + 0.6 + 0.9) / 3, 5);
  expect(ctcDecode(new Float32Array(0), 3, [])).toEqual({ text: "", confidence: 0 });
});

it("pictures are cut and resized", () => {
  const rgb = Uint8Array.from({ length: 4 * 2 * 3 }, (_, at) => Math.floor(at / 3) * 10);
  const picture = { width: 4, height: 2, rgb };
  const area = { left: 1, top: 1, right: 3, bottom: 2 };
  expect(cut(picture, area)).toEqual({ width: 2, height: 1, rgb: Uint8Array.from([50, 50, 50, 60, 60, 60]) });
  expect(resized(picture, 4, 2).rgb).toEqual(rgb);
  expect([...resized(picture, 2, 1).rgb]).toEqual([25, 25, 25, 45, 45, 45]);
});

describe("lines that were read", () => {
  const line = (text: string, left: number, top: number, width: number) => ({
    text,
    confidence: 0.9,
    box: { left, top, width, height: 0.05 },
  });

  it("are one where they stand beside each other", () => {
    const [joined, ...others] = joinedLines([
      line("\u4e16\u754c\uff0c", 0.5, 0.9, 0.1),
      line("\u540c\u4e00\u4e2a\uff0c", 0.38, 0.9, 0.1),
    ]);
    expect(joined?.text).toBe("\u540c\u4e00\u4e2a\uff0c\u4e16\u754c\uff0c");
    expect(joined?.box.width).toBeCloseTo(0.22, 5);
    expect(others).toEqual([]);
  });

  it("are two where one stands below the other, or far away", () => {
    expect(joinedLines([line("\u4e00", 0.4, 0.8, 0.1), line("\u4e8c", 0.4, 0.86, 0.1)])).toHaveLength(2);
    expect(joinedLines([line("\u4e00", 0.1, 0.8, 0.1), line("\u4e8c", 0.7, 0.8, 0.1)])).toHaveLength(2);
  });

  it("go on from picture to picture, and are counted once", async () => {
    const still = { seconds: 0, width: 1, height: 1, jpeg: "" };
    const picture = { width: 1, height: 1, rgb: new Uint8Array(3) };
    const texts = ["\u5b78\u7fd2\u5f37\u570b", "\u5b78\u7fd2\u5f37\u570b", "", "\u4e2d\u56fd"];
    const pictures = texts.map((_, at) => ({ from: at, to: at, whole: false, picture, still }));
    let next = 0;
    const reader = {
      read: async () => {
        const text = texts[next++] ?? "";
        return text === "" ? [] : [line(text, 0.4, 0.5, 0.2)];
      },
    };
    const read = await readFilm(reader, pictures, undefined);
    expect(read.subtitles.map(({ text, from, to }) => [text, from, to])).toEqual([
      ["\u5b78\u7fd2\u5f37\u570b", 0, 1],
      ["\u4e2d\u56fd", 3, 3],
    ]);
    expect(read.han).toBe(6);
    expect(read.traditional).toEqual([..."\u5b78\u7fd2\u5f37\u570b"]);
    expect(read.subtitles[0]?.box.top).toBeCloseTo(2 / 3 + 0.5 / 3, 5);
  });
});

it("traditional characters are those that simplified Chinese writes in another way", () => {
  expect(traditionalIn([..."\u6821\u56ed\u91cc\u7684\u5149"])).toEqual([]);
  expect(traditionalIn([..."\u6821\u5712\u88cf\u7684\u5149"])).toEqual(["\u5712", "\u88cf"]);
});

it("of a long film no more pictures are kept than of a short one, and a still one is kept once", () => {
  const count = (seconds: number, value: (at: number) => number) => {
    const gatherer = selectFrames(seconds, new Set(["subtitle-text", "screen-text"]));
    const [width, height] = [6, 6];
    for (let at = 0; at < seconds; at += 0.5) {
      const rgb = new Uint8Array(width * height * 3).fill(value(at));
      const small = { width: 1, height: 1, rgb: rgb.subarray(0, 3), gray: rgb.subarray(0, 1) };
      gatherer.onFrame({ ...small, seconds: at, large: { width, height, rgb } });
    }
    return gatherer.result();
  };
  const changing = count(3600, (at) => (at * 7) % 251);
  expect(changing.filter(({ whole }) => !whole).length).toBeLessThanOrEqual(61);
  expect(changing.filter(({ whole }) => whole).length).toBeLessThanOrEqual(32);
  expect(count(60, () => 9).map(({ from, to }) => [from, to])).toEqual([
    [0, 59],
    [0, expect.closeTo(55, -1)],
  ]);
});

describe("a folder that is named for models", () => {
  const inside = (name: string, ...files: readonly string[]) => {
    mkdirSync(join(folder, name), { recursive: true });
    for (const file of files) writeFileSync(join(folder, name, file), "no model");
    return join(folder, name);
  };

  it("that is not there, or has none", async () => {
    expect(await findOcr(join(folder, "nowhere"))).toEqual({ kind: "no-models" });
    expect(await findOcr(inside("empty"))).toEqual({ kind: "no-models" });
    expect(await findOcr(inside("half", "x_det_infer.onnx"))).toEqual({ kind: "no-models" });
  });

  it("that has nothing to run them with", async () => {
    const files = ["ch_PP-OCRv4_det_infer.onnx", "ch_PP-OCRv4_rec_infer.onnx", "ppocr_keys_v1.txt"];
    expect(await findOcr(inside("bare", ...files))).toEqual({ kind: "no-runtime" });
  });

  it("runs what is installed in it, and nothing from above or behind a link", async () => {
    const files = ["x_det.onnx", "x_rec.onnx", "keys.txt"];
    const runtime = (at: string) => {
      mkdirSync(join(at, "node_modules", "onnxruntime-web"), { recursive: true });
      writeFileSync(
        join(at, "node_modules", "onnxruntime-web", "index.js"),
        "require('fs').writeFileSync(__dirname + '/ran', ''); exports.InferenceSession = exports.Tensor = class {};",
      );
      return join(at, "node_modules", "onnxruntime-web");
    };
    const above = runtime(inside("drive"));
    expect(await findOcr(inside("drive/ocr/models", ...files))).toEqual({ kind: "no-runtime" });
    const linked = inside("drive/linked", ...files);
    mkdirSync(join(linked, "node_modules"));
    symlinkSync(above, join(linked, "node_modules", "onnxruntime-web"));
    expect(await findOcr(linked)).toEqual({ kind: "no-runtime" });
    expect(existsSync(join(above, "ran"))).toBe(false);
    const own = inside("own", ...files);
    runtime(own);
    expect(await findOcr(own)).toMatchObject({ folder: own });
  });

  it("has all that its runtime needs in itself, and not above", async () => {
    const installed = (at: string, name: string, code: string) => {
      mkdirSync(join(at, "node_modules", name), { recursive: true });
      writeFileSync(join(at, "node_modules", name, "index.js"), code);
    };
    const files = ["x_det.onnx", "x_rec.onnx", "keys.txt"];
    const runtime = (first: string) =>
      `${first}; require("node:fs"); require("./index.js"); exports.InferenceSession = exports.Tensor = class {};`;
    const ran = join(inside("planted"), "ran");
    installed(
      join(folder, "planted"),
      "onnxruntime-common",
      `require("fs").writeFileSync(${JSON.stringify(ran)}, "");`,
    );

    const needy = inside("planted/ocr", ...files);
    installed(needy, "onnxruntime-web", runtime('require("onnxruntime-common")'));
    expect(await findOcr(needy)).toEqual({ kind: "no-runtime" });
    // A path that leads out is no better than a name, and what is loaded late no better than what is loaded first.
    const leading = inside("planted/by-path", ...files);
    const above = JSON.stringify(join(folder, "planted", "node_modules", "onnxruntime-common"));
    installed(leading, "onnxruntime-web", runtime(`require(${above})`));
    expect(await findOcr(leading)).toEqual({ kind: "no-runtime" });
    const late = inside("planted/late", ...files);
    installed(
      late,
      "onnxruntime-web",
      runtime('exports.env = { late: () => require("onnxruntime-common") }'),
    );
    const parts = await findOcr(late);
    if ("kind" in parts) throw new Error(parts.kind);
    const { env } = parts.runtime;
    expect(() => env && "late" in env && typeof env.late === "function" && env.late()).toThrow(
      "Cannot find module",
    );
    expect(existsSync(ran)).toBe(false);

    const whole = inside("planted/whole", ...files);
    installed(whole, "onnxruntime-common", "exports.own = true;");
    installed(whole, "onnxruntime-web", runtime('if (!require("onnxruntime-common").own) throw 1'));
    expect(await findOcr(whole)).toMatchObject({ folder: whole });
  });
});

const models = process.env.REELCHECK_OCR;
const font = [
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
].find((path) => existsSync(path));
const drawn = spawnSync("ffmpeg", ["-hide_banner", "-h", "filter=drawtext"], { encoding: "utf8" });
const canRead = models !== undefined && font !== undefined && /fontfile/.test(drawn.stdout ?? "");

/** Needs a folder of PP-OCR models in REELCHECK_OCR, a Chinese font and an ffmpeg that draws text. */
describe.skipIf(!canRead)("with real models", { timeout: 240_000 }, () => {
  interface Line {
    readonly text: string;
    readonly from: number;
    readonly to: number;
    readonly size?: number;
    readonly y?: string;
  }

  const moving = "testsrc2=s=1280x720:r=25";
  const upright = "testsrc2=s=720x1280:r=25";
  /** Pictures that are the same are read once, which is quicker. */
  const still = "color=c=0x4a6a5a:s=1280x720:r=25";

  /** A film with lines of writing. */
  function film(name: string, seconds: number, lines: readonly Line[], picture: string): string {
    const path = join(folder, name);
    const filters = lines.map(
      ({ text, from, to, size: high = 44, y = "h-110" }) =>
        `drawtext=fontfile=${font}:text='${text}':fontsize=${high}:fontcolor=white:borderw=2:x=(w-tw)/2:y=${y}:enable='between(t,${from},${to})'`,
    );
    const made = spawnSync(
      "ffmpeg",
      [
        ...["-v", "error", "-y", "-f", "lavfi", "-i", `${picture}:d=${seconds}`],
        ...["-vf", ["boxblur=8", ...filters].join(","), "-c:v", "libx264", "-preset", "ultrafast"],
        ...["-b:v", "2M", "-pix_fmt", "yuv420p", path],
      ],
      { encoding: "utf8", timeout: 120_000 },
    );
    if (made.status !== 0) throw new Error(made.stderr);
    return path;
  }

  const rules = (check: string, options: unknown) => {
    const path = join(folder, `${check}.yaml`);
    writeFileSync(path, oneRule({ check, with: options }));
    return path;
  };

  async function judged(path: string, check: string, options: unknown) {
    const file = rules(check, options);
    const { stdout, stderr } = await run([
      "check",
      path,
      "--rules",
      file,
      "-f",
      "json",
      "--lang",
      "zh",
      "--ocr",
      models ?? "",
    ]);
    if (stdout === "") throw new Error(stderr);
    const { findings } = JSON.parse(stdout);
    return findings.find(({ rule }: { rule: string }) => rule === "asked");
  }

  const simplified = [
    "\u6821\u95e8\u53e3\u7684\u65e9\u9910\u5e97\u53c8\u5f00\u4e86",
    "\u8001\u677f\u8bf4\u4eca\u5929\u514d\u8d39",
    "\u5927\u5bb6\u90fd\u5f88\u9ad8\u5174\u5730\u6392\u961f",
  ];
  const traditional = [
    "\u6821\u9580\u53e3\u7684\u65e9\u9910\u5e97\u53c8\u958b\u4e86",
    "\u8001\u95c6\u8aaa\u4eca\u5929\u514d\u8cbb",
    "\u5927\u5bb6\u90fd\u5f88\u9ad8\u8208\u5730\u6392\u968a",
  ];
  const subtitles = (texts: readonly string[]) =>
    texts.map((text, at) => ({ text, from: at * 3 + 0.5, to: at * 3 + 3 }));

  it.each([
    ["simplified.mp4", simplified, "pass"],
    ["traditional.mp4", traditional, "fail"],
  ])("subtitles of %s", async (name, texts, outcome) => {
    const path = film(name, 10, subtitles(texts), moving);
    const finding = await judged(path, "subtitle-script", "simplified");
    expect(finding).toMatchObject({ outcome, check: "subtitle-script" });
    expect(finding.evidence[0].sight.still.jpeg.length).toBeGreaterThan(1000);
  });

  it("subtitles of an upright film", async () => {
    const lines = subtitles(traditional).map((line) => ({ ...line, y: "h-300" }));
    const path = film("upright.mp4", 10, lines, upright);
    expect(await judged(path, "subtitle-script", "simplified")).toMatchObject({ outcome: "fail" });
  });

  it("a label at the opening, and none", async () => {
    const label = { text: "\u672c\u89c6\u9891\u7531AI\u751f\u6210", from: 0, to: 4, size: 50, y: "30" };
    const labeled = film("labeled.mp4", 8, [label], still);
    expect(await judged(labeled, "visible-ai-label", "required")).toMatchObject({ outcome: "pass" });
    const late = film("late.mp4", 20, [{ ...label, from: 10, to: 20 }], still);
    expect(await judged(late, "visible-ai-label", "required")).toMatchObject({ outcome: "fail" });
    const none = film("none.mp4", 8, [{ ...label, text: "\u4e00\u7897\u9762" }], still);
    expect(await judged(none, "visible-ai-label", "required")).toMatchObject({ outcome: "fail" });
  });

  it("the title at the head", async () => {
    const path = film(
      "\u4e00\u7897\u9762.mp4",
      8,
      [{ text: "\u300a\u4e00\u7897\u9762\u300b", from: 2, to: 6, size: 90, y: "h/2-45" }],
      still,
    );
    expect(await judged(path, "screen-text", { has: "{title}" })).toMatchObject({ outcome: "pass" });
    expect(await judged(path, "screen-text", { has: "\u4e24\u7897\u996d" })).toMatchObject({
      outcome: "unknown",
    });
  });

  it("files that are no models are said to be of no use", async () => {
    const parts = await findOcr(models ?? "");
    if ("kind" in parts) throw new Error(parts.kind);
    await expect(openOcr({ ...parts, detector: new Uint8Array(100) })).rejects.toThrow();
    const reader = await openOcr({ ...parts, keys: parts.keys.slice(0, 100) });
    const rgb = spawnSync(
      "ffmpeg",
      [
        ...["-v", "error", "-f", "lavfi", "-i", "color=black:s=320x64", "-vf"],
        `drawtext=fontfile=${font}:text='\u4e00\u7897\u9762':fontsize=40:fontcolor=white:x=20:y=10`,
        ...["-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
      ],
      { maxBuffer: 2 ** 24 },
    ).stdout;
    await expect(reader.read({ width: 320, height: 64, rgb })).rejects.toThrow("keys");
  });
});
