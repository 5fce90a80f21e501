/** One film a container, damaged in every way that copies and disks do. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { damages } from "../../../support/damages.ts";
import { byFfprobe, readFilm } from "../../../support/ffprobe.ts";
import { temporaryFolder } from "../../../support/folder.ts";
import { canEncode, madeFilm } from "../../../support/made-films.ts";
import { readProject } from "../../../support/policies.ts";

const { films }: { films: Readonly<Record<string, Readonly<Record<string, string>>>> } = parse(
  readProject("fixtures/damaged-containers.yaml"),
  { merge: true },
);

const vp8 = ["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8"];
const encodings: Readonly<Record<string, readonly string[]>> = {
  mkv: ["-c:v", "mpeg4"],
  webm: vp8,
  "live.webm": [...vp8, "-live", "1"],
  avi: ["-c:v", "mpeg4"],
  wmv: ["-c:v", "wmv2"],
  flv: ["-c:v", "flv"],
  mxf: ["-c:v", "mpeg2video"],
  ts: ["-c:v", "mpeg2video"],
  mts: ["-c:v", "mpeg2video", "-mpegts_m2ts_mode", "1", "-f", "mpegts"],
  mpg: ["-c:v", "mpeg2video"],
  ogv: ["-c:v", "libtheora"],
};

const folder = temporaryFolder();
const options = { ...byFfprobe(), onlyFfprobe: false, packets: false, scan: false };

/** What is known of a film, in the words of the fixture. */
async function known(name: string, film: Buffer): Promise<string> {
  const place = folder.place(`damaged-${name}`, { [`film.${name}`]: film });
  const result = await readFilm(join(place, `film.${name}`), options);
  if (result.status === "damaged") return result.damage.kind;
  if (result.status === "unread") return result.failure.kind;
  const { container, surplus = [] } = result.facts;
  if (surplus[0]) return surplus[0].kind;
  return ["ts", "mpg", "ogg"].includes(container.format) ? "no-end" : "nothing";
}

const among: Readonly<Record<string, readonly string[]>> = {
  decoding: ["nothing", "no-end", "broken-structure", "zeros"],
  damaged: ["truncated", "zeros", "broken-structure"],
};

describe.each(Object.entries(films))("%s", (name, expected) => {
  const encoding = encodings[name] ?? [];
  it.skipIf(!canEncode(encoding[1] ?? ""))(
    "is known to be damaged as far as that can be told",
    async () => {
      const rate = ["-b:v", "3M", "-r", "50", "-vf", "noise=alls=60:allf=t"];
      const film = madeFilm(folder.path, `film.${name}`, [...encoding, ...rate]);
      expect(film.length).toBeGreaterThan(400_000);
      expect(["nothing", "no-end"]).toContain(await known(name, film));
      const found: Record<string, string> = {};
      for (const [damage, make] of Object.entries(damages)) {
        const answer = await known(name, make(film));
        const wanted = expected[damage] ?? "";
        found[damage] = among[wanted]?.includes(answer) ? wanted : answer;
      }
      expect(found).toEqual(expected);
    },
    120_000,
  );
});
