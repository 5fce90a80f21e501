/** One length of a film: that of its tracks as presented, whatever its header says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { byFfprobe, media, readFilm } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();
const own = { ...byFfprobe([]), onlyFfprobe: false };

/** A film of one second whose movie header states another length. */
function stating(name: string, units: number): string {
  const film = Buffer.from(readFileSync(join(media, name)));
  const mvhd = film.indexOf("mvhd") + 4;
  const timescale = film.readUInt32BE(mvhd + 12);
  film.writeUInt32BE(units < 0 ? 0xffffffff : units * timescale, mvhd + 16);
  return join(folder.place(`stating${units}-${name}`, { [name]: film }), name);
}

describe.each(["plain.mp4", "index-last.mp4", "quicktime.mov"])("the movie header of %s", (name) => {
  it.each([
    [0, 0],
    [-1, 0],
    [5, 5],
    [600, 600],
  ])("that says %d is not believed, and is said", async (units, statedSeconds) => {
    const right = await readFilm(join(media, name), own);
    const wrong = await readFilm(stating(name, units), own);
    if (right.status !== "facts" || wrong.status !== "facts") throw new Error("a film is not read");
    const { durationSeconds, bitsPerSecond } = right.facts;
    expect(right.facts.statedSeconds).toBeUndefined();
    expect(wrong.facts).toMatchObject({ durationSeconds, bitsPerSecond, statedSeconds });
  });
});

it("does not believe the length that a Matroska header states against its packets", async () => {
  const film = Buffer.from(readFileSync(join(media, "plain.mkv")));
  const duration = film.indexOf(Buffer.from([0x44, 0x89, 0x88])) + 3;
  film.writeDoubleBE(9000, duration);
  const found = await readFilm(join(folder.place("long-mkv", { "a.mkv": film }), "a.mkv"));
  if (found.status !== "facts") throw new Error("the film is not read");
  expect(found.facts.durationSeconds?.value).toBeLessThan(3);
  expect(found.facts.statedSeconds).toBe(9);
});

it("tells how much an edit list hides", async () => {
  const film = Buffer.from(readFileSync(join(media, "long-sound.mp4")));
  const elst = film.indexOf("elst") + 4;
  const whole = await readFilm(join(media, "long-sound.mp4"), own);
  const seconds = whole.status === "facts" ? (whole.facts.video[0]?.durationSeconds?.value ?? 0) : 0;
  film.writeUInt32BE(100, elst + 8);
  const found = await readFilm(join(folder.place("hidden", { "a.mp4": film }), "a.mp4"), own);
  const shown = found.status === "facts" ? found.facts.video[0] : undefined;
  expect(shown?.durationSeconds?.value).toBeCloseTo(0.1, 2);
  expect(shown?.hiddenSeconds ?? 0).toBeCloseTo(seconds > 1.1 ? seconds - 0.1 : 0, 2);
});
