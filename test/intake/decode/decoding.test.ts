/** Looking into picture and sound, with the decoder itself and films that are made here. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeFilm } from "../../../src/intake/decode/decode-film.ts";
import { findFfmpeg } from "../../../src/intake/decode/find-ffmpeg.ts";
import { planOf } from "../../../src/intake/decode/plan.ts";
import type { Program } from "../../../src/intake/io/find-program.ts";
import { mediaReaders } from "../../../src/intake/media/ffprobe/find-ffprobe.ts";
import { readMedia } from "../../../src/intake/media/read-media.ts";
import type { DecodedFacts, Detection } from "../../../src/model/facts/decoded.ts";
import type { MediaFacts } from "../../../src/model/facts/media.ts";
import { run } from "../../support/run.ts";

const folder = mkdtempSync(join(tmpdir(), "reelcheck-decoding-"));
let program: Program;

beforeAll(async () => {
  const found = await findFfmpeg({ env: process.env });
  // It comes with the package on every system that the tests run on.
  if (!found) throw new Error("no ffmpeg");
  program = found;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a film; `filters` get the picture from `in` and the sound from `sound`. */
function film(name: string, ...args: readonly string[]): string {
  const path = join(folder, name);
  const made = spawnSync(program.path, ["-v", "error", "-y", ...args, path], {
    encoding: "utf8",
    timeout: 60_000,
  });
  if (made.status !== 0) throw new Error(made.stderr);
  return path;
}

const moving = (seconds: number, size = "640x360") => [
  ...["-t", String(seconds), "-f", "lavfi", "-i", `testsrc2=s=${size}:r=25`],
];
const coded = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "50"];

async function factsOf(path: string): Promise<MediaFacts> {
  const entry = { path, absolute: path, bytes: statSync(path).size, modifiedMs: 0 };
  const asking = {
    slot: <T>(work: () => Promise<T>) => work(),
    packets: false,
    scan: false,
    timeoutSeconds: 60,
  };
  const media = await readMedia(entry, { ...mediaReaders({ env: process.env }), ...asking });
  if (media.status !== "facts") throw new Error(JSON.stringify(media));
  return media.facts;
}

async function seen(path: string, ...looks: readonly Detection[]): Promise<DecodedFacts> {
  return seenAs(path, path, ...looks);
}

/** The same of a file that was damaged after its facts were read of the whole one. */
async function seenAs(path: string, whole: string, ...looks: readonly Detection[]): Promise<DecodedFacts> {
  const looking = { program, threads: 0, stallSeconds: 60 };
  const result = await decodeFilm(path, await factsOf(whole), new Set(looks), looking);
  if (result.status !== "facts") throw new Error(JSON.stringify(result));
  return result.facts;
}

describe("pictures", () => {
  it("shows color bars, and when", async () => {
    const path = film(
      "bars.mp4",
      ...["-f", "lavfi", "-i", "smptebars=s=640x360:r=25:d=4", ...moving(8)],
      ...["-filter_complex", "[0:v][1:v]concat=n=2", ...coded],
    );
    const { "color-bars": bars } = await seen(path, "color-bars");
    expect(bars).toMatchObject([{ from: 0, to: 4 }]);
    expect(
      Buffer.from(bars?.[0]?.still?.jpeg ?? "", "base64")
        .subarray(0, 2)
        .toString("hex"),
    ).toBe("ffd8");
  });

  it("shows black to the tenth of a second at head and tail", async () => {
    const black = (seconds: number) => ["-f", "lavfi", "-i", `color=black:s=640x360:r=25:d=${seconds}`];
    const path = film(
      "black.mp4",
      ...[...black(2.4), ...moving(26), ...black(1.6)],
      ...["-filter_complex", "[0:v][1:v][2:v]concat=n=3", ...coded],
    );
    const { black: found } = await seen(path, "black");
    expect(found).toHaveLength(2);
    const [head, tail] = found ?? [];
    expect(head?.from).toBeLessThan(0.15);
    expect(head?.to).toBeCloseTo(2.4, 0);
    expect(Math.abs((head?.to ?? 0) - 2.4)).toBeLessThan(0.15);
    expect(Math.abs((tail?.to ?? 0) - (tail?.from ?? 0) - 1.6)).toBeLessThan(0.25);
  });

  it("measures black borders", async () => {
    const path = film("letterbox.mp4", ...moving(6, "640x272"), "-vf", "pad=640:360:0:44", ...coded);
    const { "black-borders": borders } = await seen(path, "black-borders");
    expect(borders?.top).toBeCloseTo(44 / 360, 1);
    expect(borders?.bottom).toBeCloseTo(44 / 360, 1);
    expect([borders?.left, borders?.right]).toEqual([0, 0]);
  });

  it("finds frames that stand still, and ones that repeat", async () => {
    const path = film("frozen.mp4", ...moving(8), "-vf", "loop=75:1:100,setpts=N/25/TB", ...coded);
    const { freeze: frozen } = await seen(path, "freeze");
    expect(frozen).toHaveLength(1);
    expect((frozen?.[0]?.to ?? 0) - (frozen?.[0]?.from ?? 0)).toBeCloseTo(3, 0);
    const doubled = film(
      "doubled.mp4",
      ...["-f", "lavfi", "-i", "testsrc2=s=640x360:r=20", "-t", "8", "-vf", "fps=25", ...coded],
    );
    const { "repeated-frames": repeats } = await seen(doubled, "repeated-frames");
    expect(repeats?.frames).toBe(200);
    expect(repeats?.repeated).toBeGreaterThan(30);
  });

  it("sees fields in a film that calls itself progressive", async () => {
    const path = film(
      "combed.mp4",
      ...[
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=640x360:r=50",
        "-t",
        "6",
        "-vf",
        "crop=480:360:mod(n*3\\,160):0,tinterlace=4",
      ],
      ...coded,
    );
    const { combing: interlacing } = await seen(path, "combing");
    expect(interlacing?.interlaced).toBeGreaterThan(10 * (interlacing?.progressive ?? 0));
    const soft = ["-t", "4", "-f", "lavfi", "-i", "mandelbrot=s=640x360:r=25"];
    const clean = await seen(film("clean.mp4", ...soft, ...coded), "combing");
    expect(clean.combing?.interlaced).toBe(0);
  });

  it("hears what the decoder complains of", async () => {
    const path = film("whole.mp4", ...moving(6), ...coded);
    expect((await seen(path, "playback")).playback).toEqual({ count: 0, first: "" });
    const bytes = readFileSync(path);
    for (let at = 30_000; at < 60_000; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xa5;
    const spoilt = join(folder, "spoilt.mp4");
    writeFileSync(spoilt, bytes);
    expect((await seen(spoilt, "playback")).playback?.count).toBeGreaterThan(0);
  });

  it("says where decoding ended too early", async () => {
    const path = film("early.mp4", ...moving(30), ...coded, "-movflags", "+faststart");
    const bytes = readFileSync(path);
    bytes.fill(0x5a, Math.round(bytes.length / 3));
    const cut = join(folder, "cut.mp4");
    writeFileSync(cut, bytes);
    const { brokeOff, "color-bars": bars } = await seenAs(cut, path, "color-bars");
    expect(bars).toEqual([]);
    expect(brokeOff?.of).toBeCloseTo(30, 0);
    expect(brokeOff?.at).toBeLessThan(20);
  });

  it("looks at the film, and not at the cover in front of it", async () => {
    const cover = film("cover.jpg", "-f", "lavfi", "-i", "color=black:s=320x240", "-frames:v", "1");
    const path = film(
      "covered.mp4",
      ...["-i", cover, "-t", "3", "-f", "lavfi", "-i", "smptebars=s=640x360:r=25"],
      ...["-map", "0", "-map", "1", "-c:v:0", "mjpeg", "-disposition:v:0", "attached_pic"],
      ...["-c:v:1", "libx264", "-pix_fmt:v:1", "yuv420p"],
    );
    expect((await seen(path, "color-bars"))["color-bars"]).toHaveLength(1);
  });

  it("shows some pictures of every film that is looked into", async () => {
    const path = film("strip.mp4", ...moving(30), ...coded);
    const strip = async (...looks: Detection[]) => {
      const { filmstrip, sampling } = await seen(path, "filmstrip", ...looks);
      return { at: filmstrip?.map(({ seconds }) => Math.round(seconds)), sampling };
    };
    expect(await strip()).toEqual({ at: [0, 2, 6, 10, 16, 20, 26, 28], sampling: "key frames" });
    expect(await strip("black")).toEqual({ at: [0, 2, 5, 10, 15, 20, 25, 29], sampling: "twice a second" });
  });

  it("shows a film of few key frames by other pictures", async () => {
    const { filmstrip } = await seen(film("few.mp4", ...moving(20), ...coded, "-g", "250"), "filmstrip");
    expect(filmstrip?.length).toBeGreaterThan(5);
  });

  it("looks at a film of an hour by its key frames, where these are near each other", async () => {
    const video = { keyFrames: { count: 1800, longestGapSeconds: 2 }, durationSeconds: { value: 3600 } };
    const facts = { video: [{ displayWidth: 1920, displayHeight: 1080, ...video }], audio: [] };
    const sampled = (...looks: Detection[]) =>
      planOf(facts as unknown as MediaFacts, new Set(looks)).parts.find(({ whole }) => whole)?.sampled;
    expect(sampled("color-bars", "watermark", "opening-card")).toBe("key");
    expect(sampled("color-bars", "captions")).toBe(2);
    video.keyFrames.longestGapSeconds = 4;
    // Bars of three seconds would lie between two of them.
    expect(sampled("color-bars")).toBe(2);
    expect(sampled("watermark")).toBe("key");
    expect(sampled("playback")).toBe(2);
  });

  it("counts frames that are missing between others", async () => {
    const whole = film("even.mp4", ...moving(8), ...coded);
    expect((await seen(whole, "dropped-frames"))["dropped-frames"]).toEqual({ dropped: 0, frames: 200 });
    const gaps = film(
      "gaps.mp4",
      ...[...moving(8), "-vf", "select='not(between(n,50,54))*not(eq(n,120))'", "-vsync", "0", ...coded],
    );
    const { "dropped-frames": drops } = await seen(gaps, "dropped-frames");
    expect(drops).toMatchObject({ dropped: 6, frames: 200 });
    expect(drops?.longest?.from).toBeCloseTo(49 / 25, 1);
    expect(drops?.longest?.to).toBeCloseTo(55 / 25, 1);
  });

  it("stands a portrait film upright", async () => {
    const path = film("portrait.mp4", ...moving(3, "360x640"), ...coded);
    const [still] = (await seen(path, "filmstrip")).filmstrip ?? [];
    expect([still?.width, still?.height]).toEqual([135, 240]);
  });
});

describe("sound", () => {
  const tone = (source: string) => ["-f", "lavfi", "-i", source];

  it("measures loudness, peaks and silence as EBU R 128 has them", async () => {
    // A sine of 1 kHz at −20 dBFS in both channels has −20 LUFS and less than a decibel of peak more (EBU Tech 3341).
    const path = film(
      "tone.wav",
      ...tone("sine=1000:r=48000:d=20"),
      ...["-af", "volume=-2dB,pan=stereo|c0=c0|c1=c0", "-c:a", "pcm_s16le"],
    );
    const { sound, sampling } = await seen(path, "sound");
    expect(sampling).toBe("none");
    expect(sound).toHaveLength(1);
    expect(sound?.[0]?.channels).toBe(2);
    expect(Math.abs((sound?.[0]?.integrated ?? 0) + 20)).toBeLessThan(0.6);
    expect(Math.abs((sound?.[0]?.truePeak ?? 0) + 20)).toBeLessThan(0.6);
    expect(sound?.[0]?.silent).toEqual([]);
  });

  it("finds channels and stretches without sound", async () => {
    const path = film(
      "half.wav",
      ...tone("sine=440:r=48000:d=12"),
      ...["-af", "pan=stereo|c0=c0|c1=0*c0,volume=0:enable='between(t,4,8)'", "-c:a", "pcm_s16le"],
    );
    const [track] = (await seen(path, "sound")).sound ?? [];
    expect(track?.silentChannels).toEqual([2]);
    expect(track?.silent).toHaveLength(1);
    expect(track?.silent?.[0]?.from).toBeCloseTo(4, 1);
    expect(track?.silent?.[0]?.to).toBeCloseTo(8, 1);
  });

  it("finds silence in the track where it is", async () => {
    const path = film(
      "tracks.mka",
      ...tone("sine=440:r=48000:d=8"),
      ...["-filter_complex", "[0:a]asplit=2[one][two];[two]volume=0:enable='gte(t,5)'[quiet]"],
      ...["-map", "[one]", "-map", "[quiet]", "-c:a", "pcm_s16le"],
    );
    const { sound = [] } = await seen(path, "sound");
    expect(sound.map(({ silent }) => silent.length)).toEqual([0, 1]);
    expect(sound[1]?.silent[0]?.from).toBeCloseTo(5, 1);
    expect(sound[1]?.silent[0]?.to).toBeCloseTo(8, 0);
  });

  it("tells a test tone from other sound", async () => {
    const picture = ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=12"];
    const toned = film(
      "toned.mp4",
      ...[...picture, ...tone("sine=1000:r=48000:d=4"), ...tone("anoisesrc=r=48000:c=pink:d=8")],
      ...["-filter_complex", "[1:a][2:a]concat=n=2:v=0:a=1[all]", "-map", "0:v", "-map", "[all]", ...coded],
      ...["-c:a", "aac", "-b:a", "128k"],
    );
    const found = (await seen(toned, "tone")).tone ?? [];
    expect(found).toHaveLength(1);
    expect(found[0]?.from).toBeLessThan(0.6);
    expect(Math.abs((found[0]?.to ?? 0) - 4)).toBeLessThan(0.7);
    // With everything else that is asked of sound, in the same run.
    const both = await seen(toned, "tone", "sound");
    expect(both.tone).toHaveLength(1);
    expect(both.sound?.[0]?.integrated).toBeLessThan(0);
    const silent = film("toneless.mp4", ...picture, ...coded);
    expect((await seen(silent, "tone")).tone).toBeUndefined();
  });

  it("finds what is cut off at full scale", async () => {
    const loud = film("loud.wav", ...tone("sine=440:r=48000:d=6"), "-af", "volume=30dB", "-c:a", "pcm_s16le");
    expect((await seen(loud, "sound")).sound?.[0]?.clippedChannels).toEqual([1]);
    const clean = film(
      "soft.wav",
      ...tone("sine=440:r=48000:d=6"),
      "-af",
      "volume=17dB",
      "-c:a",
      "pcm_s16le",
    );
    expect((await seen(clean, "sound")).sound?.[0]?.clippedChannels).toEqual([]);
  });

  it("says nothing of the loudness of silence", async () => {
    const path = film("silent.wav", ...tone("anullsrc=r=48000:cl=stereo"), "-t", "5", "-c:a", "pcm_s16le");
    const [track] = (await seen(path, "sound")).sound ?? [];
    expect(track?.integrated).toBeUndefined();
    expect(track?.silentChannels).toEqual([1, 2]);
  });
});

describe("the decoder", () => {
  const rules = () => {
    const path = join(folder, "bars.yaml");
    writeFileSync(
      path,
      'contest: { id: x, title: 测试, read: "2026-11-20" }\nroles: { film: { kind: video } }\nrules: { bars: { clause: "1", for: film, check: color-bars, with: forbidden } }\n',
    );
    return ["--rules", path, "--lang", "zh"];
  };
  const usb = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    film(join(name, "光.mp4"), ...moving(3), ...coded);
    return path;
  };
  /** A program that calls itself ffmpeg. */
  const pretender = (name: string, script: string) => {
    const path = join(folder, name);
    const answers =
      'case "$*" in *-version*) echo "ffmpeg version 5.0-test"; exit 0;; *-formats*|*-encoders*) exit 0;; esac';
    writeFileSync(path, `#!/bin/sh\n${answers}\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it("is not asked by --quick, which leaves its rules open and says so", async () => {
    const { code, stdout } = await run([usb("quick"), ...rules(), "--quick"]);
    expect(stdout).toContain("按 --quick 没有看画面、听声音");
    expect(code).toBe(0);
  });

  it("is missing: exit 3, with the reason", async () => {
    const { code, stdout } = await run([usb("missing"), ...rules(), "--ffmpeg", "/nonexistent"]);
    expect([code, stdout.includes("没有 ffmpeg")]).toEqual([3, true]);
  });

  const posix = process.platform !== "win32";
  it.skipIf(!posix)("crashes: exit 3", async () => {
    const { code, stdout } = await run([
      ...[usb("crash"), ...rules()],
      ...["--ffmpeg", pretender("crashing", "exit 9")],
    ]);
    expect([code, stdout.includes("ffmpeg 异常退出")]).toEqual([3, true]);
  });

  it.skipIf(!posix)("hangs: it is stopped", async () => {
    const marker = `sleep 61.${process.pid}`;
    const ffmpeg = pretender("hanging", `exec ${marker}`);
    const { code, stdout } = await run([usb("hang"), ...rules(), "--ffmpeg", ffmpeg, "--timeout", "1s"]);
    expect([code, stdout.includes("解码停了 1 秒没有进展")]).toEqual([3, true]);
    expect(spawnSync("pgrep", ["-f", marker], { encoding: "utf8" }).stdout).toBe("");
  });

  it.skipIf(!posix)("is stopped with the run, and leaves nothing behind", async () => {
    const marker = `sleep 62.${process.pid}`;
    const ffmpeg = pretender("stopped", `exec ${marker}`);
    const signal = AbortSignal.timeout(1500);
    const { code } = await run([usb("stop"), ...rules(), "--ffmpeg", ffmpeg], { signal });
    expect(code).toBe(130);
    expect(spawnSync("pgrep", ["-f", marker], { encoding: "utf8" }).stdout).toBe("");
  });

  it.skipIf(!posix)("is not asked again about a film that it has seen", async () => {
    const log = join(folder, "asked.log");
    const ffmpeg = join(folder, "logging");
    writeFileSync(ffmpeg, `#!/bin/sh\necho "$*" >> '${log}'\nexec '${program.path}' "$@"\n`);
    chmodSync(ffmpeg, 0o755);
    const path = usb("again");
    const old = new Date(Date.now() - 60_000);
    utimesSync(join(path, "光.mp4"), old, old);
    const argv = [path, ...rules(), "--ffmpeg", ffmpeg, "-f", "json"];
    const env = { REELCHECK_CACHE: join(folder, "cache") };
    const decoded = async (...more: string[]) => {
      writeFileSync(log, "");
      const { files } = JSON.parse((await run([...argv, ...more], { env })).stdout);
      return [files[0].decoded, readFileSync(log, "utf8").includes("-filter_complex")] as const;
    };
    const [first, asked] = await decoded();
    expect([first.bars, asked]).toEqual([[], true]);
    expect(await decoded()).toEqual([first, false]);
    expect((await decoded("--no-cache"))[1]).toBe(true);
    utimesSync(join(path, "光.mp4"), old, new Date(Date.now() - 30_000));
    expect((await decoded())[1]).toBe(true);
  });

  it("writes nothing beside what it looks at", async () => {
    const path = usb("untouched");
    await run([path, ...rules()]);
    expect(readdirSync(path)).toEqual(["光.mp4"]);
  });

  it("takes names as they are", async () => {
    const path = join(folder, "odd");
    mkdirSync(path, { recursive: true });
    for (const name of ["-i 光.mp4", "a'b\"c.mp4", "100%d.mp4", "[1]:光;影.mp4"]) {
      film(join("odd", name.replace(/^-/, "x-")), ...moving(2), ...coded);
    }
    const { code, stdout } = await run([path, ...rules(), "-f", "json"]);
    const findings: readonly { rule: string; outcome: string }[] = JSON.parse(stdout).findings;
    const outcomes = findings.filter(({ rule }) => rule === "bars").map(({ outcome }) => outcome);
    expect([code, outcomes]).toEqual([0, ["pass", "pass", "pass", "pass"]]);
  });
});
