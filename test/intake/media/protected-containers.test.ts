/** Encrypted films in other containers than MP4 and MOV. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../src/intake/io/open-file.ts";
import { isScrambled } from "../../../src/intake/media/other-containers/scrambled-packets.ts";
import { boxAt, changed } from "../../support/boxes.ts";
import { media, readFilm } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();
const film = (name: string) => readFileSync(join(media, name));

async function damageOf(name: string, content: Buffer) {
  const result = await readFilm(join(folder.place("film", { [name]: content }), name));
  return result.status === "damaged" ? result.damage : undefined;
}

/** An element of EBML with a size of eight bytes. */
function element(id: string, ...payload: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(payload);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE((1n << 56n) | BigInt(inside.length));
  return Buffer.concat([Buffer.from(id, "hex"), size, inside]);
}

describe("Matroska", () => {
  /** A head and a segment that holds one track with some encoding. */
  const film = (encoding: Buffer) => {
    const encodings = element("6d80", element("6240", encoding));
    const tracks = element("1654ae6b", element("ae", element("d7", Buffer.from([1])), encodings));
    const head = element("1a45dfa3", element("4282", Buffer.from("matroska")));
    return Buffer.concat([head, element("18538067", tracks, element("ec", Buffer.alloc(3000)))]);
  };

  it("is encrypted where a track says how", async () => {
    expect(await damageOf("a.mkv", film(element("5035", element("47e1", Buffer.from([5])))))).toEqual({
      kind: "encrypted",
    });
  });

  it("is not where a track is only compressed", async () => {
    expect(await damageOf("a.mkv", film(element("5034", element("4254", Buffer.from([3])))))).not.toEqual({
      kind: "encrypted",
    });
  });
});

describe("WMV", () => {
  it.each([
    "fbb3112223bdd211b4b700a0c955fc6e",
    "14e68a292226174cb935dae07ee9289c",
    "338505438169e6499b74ad12cb86d58c",
  ])("is encrypted by an object %s", async (id) => {
    const whole = film("plain.wmv");
    // The object of the codec list makes way for it: nothing else changes.
    const codecs = whole.indexOf(Buffer.from("4052d1861d31d011a3a400a0c90348f6", "hex"));
    expect(codecs).toBeGreaterThan(0);
    const bytes = changed(whole, (copy) => Buffer.from(id, "hex").copy(copy, codecs));
    expect(await damageOf("a.wmv", bytes)).toEqual({ kind: "encrypted" });
  });
});

describe("MPEG-TS", () => {
  const packetBytes = 188;

  /** The film with so many of ten packets marked as scrambled. */
  function scrambled(share: number, bits = 0x80): Buffer {
    return changed(film("plain.ts"), (copy) => {
      for (let [at, count] = [0, 0]; at < copy.length; at += packetBytes, count++) {
        if (count % 10 < share) copy[at + 3] = (copy[at + 3] ?? 0) | bits;
      }
    });
  }

  it("is encrypted where most packets are scrambled", async () => {
    expect(await damageOf("a.ts", scrambled(9))).toEqual({ kind: "encrypted" });
  });

  it.each([
    [5, 0x80, false],
    [6, 0x80, true],
    [6, 0xc0, true],
    [10, 0x40, false], // reserved
  ])("of ten packets %d are scrambled by %d: %s", (share, bits, wanted) => {
    const bytes = scrambled(share, bits);
    expect(isScrambled(sourceOf(bytes), bytes.length)).toBe(wanted);
  });

  it("is read with a time in front of each packet, too", () => {
    const bytes = scrambled(9);
    const packets = Array.from({ length: bytes.length / packetBytes }, (_, at) =>
      Buffer.concat([Buffer.alloc(4), bytes.subarray(at * packetBytes, (at + 1) * packetBytes)]),
    );
    const timed = Buffer.concat(packets);
    expect(isScrambled(sourceOf(timed), timed.length)).toBe(true);
  });
});

it("an index that no engine can read is broken where nothing is missing", async () => {
  const bytes = changed(film("index-first.mp4"), (copy) => {
    const { payload, end } = boxAt(copy, "moov");
    copy.fill(0xff, payload, end);
  });
  expect(await damageOf("a.mp4", bytes)).toEqual({ kind: "broken-index" });
});
