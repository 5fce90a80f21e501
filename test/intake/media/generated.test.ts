/**
 * Our own reader against ffprobe on films made for it: every frame rate, turn, way of cutting into fragments, codec,
 * chroma and depth that it claims to understand. Needs ffmpeg on PATH; without it these are skipped.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mediaReaders } from "../../../src/intake/media/ffprobe/find-ffprobe.ts";
import { ownReader, readMedia } from "../../../src/intake/media/read-media.ts";
import { walk } from "../../../src/intake/package/walk.ts";
import { differences } from "../../support/differences.ts";

const ffmpeg = spawnSync("ffmpeg", ["-hide_banner", "-encoders"], { encoding: "utf8" });
const encoders = ffmpeg.status === 0 ? ffmpeg.stdout : "";
const missing = (encoder: string) => !encoders.includes(` ${encoder} `);

const folder = mkdtempSync(join(tmpdir(), "reelcheck-generated-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Film {
  readonly name: string;
  readonly encoder: string;
  readonly options: readonly string[];
  readonly rate?: string;
  readonly sound?: boolean;
  /** Facts in which ffprobe may differ, and the reason. */
  readonly truer?: readonly [fact: RegExp, reason: string];
  /** What our own reader must leave to ffprobe. */
  readonly left?: boolean;
}

const h264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
const x264 = (name: string, ...options: string[]): Film => ({
  name,
  encoder: "libx264",
  options: [...h264, ...options],
});

const lastSound = [
  /^(durationSeconds|bitsPerSecond|audio\.0\.(durationSeconds|bitsPerSecond))\.value/,
  "the last piece of sound is shorter, as its fragment says; ffprobe gives it the length of the others",
] as const;

const rates = [
  "12",
  "15",
  "24000/1001",
  "24",
  "25",
  "30000/1001",
  "30",
  "48",
  "50",
  "60000/1001",
  "60",
  "120",
];
const fragmentations = [
  "+frag_keyframe+empty_moov",
  "+frag_keyframe+empty_moov+default_base_moof",
  "+frag_every_frame+empty_moov",
  "+frag_keyframe+empty_moov+separate_moof",
  "+frag_keyframe+empty_moov+omit_tfhd_offset",
  "+frag_keyframe+empty_moov+negative_cts_offsets",
  "+cmaf",
  "+dash",
];
const chromas = ["yuv420p", "yuvj420p", "yuv422p", "yuv444p", "yuv420p10le", "yuv422p10le"];

const films: readonly Film[] = [
  ...rates.flatMap((rate) => [
    { ...x264(`rate-${rate.replace("/", "-")}.mp4`), rate },
    {
      ...x264(`rate-${rate.replace("/", "-")}-fragments.mp4`, "-movflags", "+frag_keyframe+empty_moov"),
      rate,
    },
    { ...x264(`rate-${rate.replace("/", "-")}-b-frames.mov`, "-bf", "2", "-preset", "veryfast"), rate },
  ]),
  ...fragmentations.flatMap((flags, at) => [
    { ...x264(`fragments-${at}.mp4`, "-g", "5", "-bf", "2", "-preset", "veryfast", "-movflags", flags) },
    {
      ...x264(`fragments-${at}-sound.mp4`, "-g", "5", "-c:a", "aac", "-movflags", flags),
      sound: true,
      truer: lastSound,
    },
  ]),
  ...[90, 180, 270].flatMap((degrees) =>
    ["mp4", "mov"].map((extension) => x264(`turned-${degrees}.${extension}`)),
  ),
  ...chromas.map((chroma) => ({
    ...x264(`h264-${chroma}.mp4`),
    options: [...h264.slice(0, 4), "-pix_fmt", chroma],
  })),
  ...["baseline", "main", "high"].map((profile) => x264(`h264-${profile}.mp4`, "-profile:v", profile)),
  x264("faststart.mp4", "-movflags", "+faststart"),
  x264("wide.mp4", "-vf", "setsar=4/3"),
  x264(
    "colors.mp4",
    "-color_primaries",
    "bt709",
    "-color_trc",
    "bt709",
    "-colorspace",
    "bt709",
    "-color_range",
    "tv",
  ),
  { ...x264("fields.mp4", "-flags", "+ildct+ilme"), left: true },
  ...["yuv420p", "yuv422p", "yuv444p", "yuv420p10le", "yuv422p10le", "yuv420p12le"].map((chroma) => ({
    name: `hevc-${chroma}.mp4`,
    encoder: "libx265",
    options: [
      "-c:v",
      "libx265",
      "-preset",
      "ultrafast",
      "-x265-params",
      "log-level=none",
      "-tag:v",
      "hvc1",
      "-pix_fmt",
      chroma,
    ],
  })),
  ...["yuv420p", "yuv420p10le", "yuv444p"].map((chroma) => ({
    name: `av1-${chroma}.mp4`,
    encoder: "libaom-av1",
    options: ["-c:v", "libaom-av1", "-cpu-used", "8", "-pix_fmt", chroma],
  })),
  ...[0, 1, 2, 3].map((profile) => ({
    name: `prores-${profile}.mov`,
    encoder: "prores_ks",
    options: ["-c:v", "prores_ks", "-profile:v", String(profile), "-pix_fmt", "yuv422p10le"],
    truer: [/^video\.0\.profile/, "older versions have no names for the profiles of ProRes"] as const,
  })),
  {
    name: "prores-4444.mov",
    encoder: "prores_ks",
    options: ["-c:v", "prores_ks", "-profile:v", "4", "-pix_fmt", "yuva444p10le"],
    left: true,
  },
  ...["pcm_s16le", "pcm_s16be"].map((codec) => ({ ...x264(`${codec}.mov`, "-c:a", codec), sound: true })),
  ...["pcm_s24le", "pcm_s32le", "libmp3lame", "alac"].map((codec) => ({
    ...x264(`${codec}.mov`, "-c:a", codec),
    sound: true,
    left: true,
  })),
  ...[1, 2, 6].flatMap((channels) =>
    ["mp4", "mov"].map((extension) => ({
      ...x264(`aac-${channels}.${extension}`, "-c:a", "aac", "-ac", String(channels)),
      sound: true,
    })),
  ),
  ...[
    ["25", "10:00:00:00"],
    ["30000/1001", "01:00:00;02"],
    ["60000/1001", "23:59:59;58"],
    ["24000/1001", "00:59:58:23"],
  ].map(([rate = "", start = ""]) => ({
    ...x264(`timecode-${rate.replace("/", "-")}.mov`, "-timecode", start),
    rate,
  })),
];

function make({ name, options, rate = "25", sound = false }: Film): string {
  const path = join(folder, name);
  const inputs = [
    ...["-f", "lavfi", "-i", `testsrc2=s=64x36:r=${rate}:d=1`],
    ...(sound ? ["-f", "lavfi", "-i", "sine=f=440:r=48000:d=1"] : []),
  ];
  const quiet = ["-v", "error", "-y", "-threads", "1"];
  execFileSync("ffmpeg", [...quiet, ...inputs, ...options, path]);
  const turn = /^turned-(\d+)/.exec(name)?.[1];
  if (turn !== undefined) turned(path, Number(turn));
  return path;
}

/** Writes the matrix of a turn into the header of the first track, as phones do. */
function turned(path: string, degrees: number): void {
  const film = readFileSync(path);
  const at = film.indexOf("tkhd") + 4 + 40;
  const one = 0x10000;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)].map(
    Math.round,
  );
  for (const [offset, value] of [cos, sin, 0, -(sin ?? 0), cos].entries()) {
    film.writeInt32BE((value ?? 0) * one, at + offset * 4);
  }
  writeFileSync(path, film);
}

const ours = mediaReaders({ env: process.env });
const theirs = mediaReaders({ env: process.env, engine: "ffprobe" });
const wanted = { slot: <T>(work: () => Promise<T>) => work(), timeoutSeconds: 30, packets: true, scan: true };

describe("our own reader says of a generated film what ffprobe says", () => {
  for (const film of films) {
    it.skipIf(missing(film.encoder))(film.name, async () => {
      const [entry] = (await walk([make(film)])).entries;
      if (!entry) throw new Error(film.name);
      const own = await readMedia(entry, { ...ours, ...wanted });
      const isOwn = own.status === "facts" && own.facts.engine === ownReader;
      expect(isOwn).toBe(film.left !== true);
      const found = differences(own, await readMedia(entry, { ...theirs, ...wanted }));
      expect(found.filter((one) => !film.truer?.[0].test(one))).toEqual([]);
    });
  }
});
