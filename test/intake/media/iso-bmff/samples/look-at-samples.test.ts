/** A look at one sample: what is not surely wrong is sound. */
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../../../../src/intake/io/open-file.ts";
import { lookAtUnits, nalLayout } from "../../../../../src/intake/media/iso-bmff/samples/nal-units.ts";
import { lookAtObus } from "../../../../../src/intake/media/iso-bmff/samples/obus.ts";
import { headOf } from "../../../../../src/intake/media/iso-bmff/samples/picture-heads.ts";
import { SpreadPlaces, spread } from "../../../../../src/intake/media/iso-bmff/samples/sample-places.ts";
import { noise } from "../../../../support/boxes.ts";

const avcC = Buffer.from([1, 100, 0, 31, 0xff]);

/** A NAL unit of H.264 behind its length. */
function unit(type: number, length: number, lengthBytes = 4): Buffer {
  const bytes = Buffer.alloc(lengthBytes + length, 0x55);
  bytes.writeUIntBE(length, 0, lengthBytes);
  if (length > 0) bytes[lengthBytes] = type;
  return bytes;
}

function look(sample: Buffer, record = avcC, type = "avcC"): string | undefined {
  const layout = nalLayout(type, record);
  const place = { offset: 0, size: sample.length, description: 1 };
  return layout && lookAtUnits(sourceOf(sample), place, layout);
}

describe("units whose lengths", () => {
  const [slice, message] = [unit(0x65, 600), unit(6, 100)];
  const cases: readonly (readonly [name: string, sample: Buffer, wanted: string])[] = [
    ["add up", Buffer.concat([message, slice]), "sound"],
    ["reach behind the sample by a byte", slice.subarray(0, -1), "broken"],
    ["reach behind the sample in the second unit", Buffer.concat([slice, slice.subarray(0, -1)]), "broken"],
    ["leave padding of zeros", Buffer.concat([slice, Buffer.alloc(100)]), "sound"],
    ["leave zeros and no picture", Buffer.concat([message, Buffer.alloc(900)]), "zeros"],
    ["are zero", Buffer.concat([unit(0, 0), slice]), "sound"],
    ["are start codes", Buffer.concat([Buffer.from([0, 0, 0, 1]), noise(500)]), "sound"],
    ["are noise", noise(5000), "broken"],
    ["add up over zeros", Buffer.concat([slice.subarray(0, 40), Buffer.alloc(slice.length - 40)]), "zeros"],
    ["add up over a short unit of zeros", Buffer.concat([slice, unit(1, 20).fill(0, 5)]), "sound"],
    ["are those of 65 units", Buffer.concat(Array.from({ length: 65 }, () => unit(1, 20))), "sound"],
  ];
  it.each(cases)("%s", (_, sample, wanted) => expect(look(sample)).toBe(wanted));

  it("take as many bytes as the configuration says", () => {
    for (const [lengthBytes, record] of [
      [1, 0xfc],
      [2, 0xfd],
      [4, 0xff],
    ] as const) {
      const sample = Buffer.concat([unit(6, 40, lengthBytes), unit(1, 90, lengthBytes)]);
      expect(look(sample, Buffer.from([1, 100, 0, 31, record])), `${lengthBytes}`).toBe("sound");
      expect(look(sample.subarray(0, -1), Buffer.from([1, 100, 0, 31, record]))).toBe("broken");
    }
  });

  it("tell nothing where the configuration does not", () => {
    expect(look(slice, Buffer.from([1, 100, 0, 31, 0xfe]))).toBeUndefined();
    expect(look(slice, Buffer.from([1, 100]))).toBeUndefined();
    expect(look(slice, avcC, "esds")).toBeUndefined();
  });

  it("are read of H.265 and H.266 too", () => {
    const hvcC = Buffer.alloc(23, 0xff);
    const [hevcMessage, vvcMessage] = [unit(39 << 1, 100), unit(0, 100).fill(23 << 3, 5, 6)];
    expect(look(unit(1 << 1, 600), hvcC, "hvcC")).toBe("sound");
    expect(look(Buffer.concat([hevcMessage, Buffer.alloc(900)]), hvcC, "hvcC")).toBe("zeros");
    const vvcC = Buffer.from([0, 0, 0, 0, 0xff]);
    expect(look(unit(0, 600), vvcC, "vvcC")).toBe("sound");
    expect(look(Buffer.concat([vvcMessage, Buffer.alloc(900)]), vvcC, "vvcC")).toBe("zeros");
  });
});

describe("open bitstream units", () => {
  const lookAt = (...bytes: number[]) =>
    lookAtObus(sourceOf(Buffer.from(bytes)), { offset: 0, size: bytes.length, description: 1 });
  it.each([
    ["that add up", [0x12, 0, 0x32, 2, 9, 9], "sound"],
    ["with an extension", [0x36, 0x08, 2, 9, 9], "sound"],
    ["of which the last states no size", [0x12, 0, 0x30, 9, 9], "sound"],
    ["that reach behind the sample", [0x32, 3, 9, 9], "broken"],
    ["with the forbidden bit", [0x92, 0], "broken"],
    ["with the reserved bit", [0x13, 0], "broken"],
    ["of a size without end", [0x32, ...Array<number>(9).fill(0x80)], "broken"],
  ] as const)("%s", (_, bytes, wanted) => expect(lookAt(...bytes)).toBe(wanted));
});

describe("heads of pictures", () => {
  const cases: readonly (readonly [entry: string, head: string, other: string])[] = [
    ["apch", "000012346963706600940000", "000012346963706700940000"],
    ["mp4v", "000001b6120000000000", "000002b6120000000000"],
    ["mp4v", "0000800212000000", "0000700212000000"],
    ["mp4v", "ffd8ffe012000000", "ffd9ffe012000000"],
    ["xdv5", "000001b300000000", "000003b300000000"],
    ["jpeg", "ffd8ffe012000000", "ffd9ffe012000000"],
    ["png ", "89504e470d0a1a0a", "89504e480d0a1a0a"],
    ["AVdn", "0000028001000000", "0000027c01000000"],
    ["AVdh", "0000217001000000", "0000217401000000"],
    ["vp09", "8249834200000000", "4249834200000000"],
    ["s263", "0000830212000000", "0000840212000000"],
    ["dvcp", "1f07003f00000000", "2f07003f00000000"],
  ];
  it.each(cases)("of %s: %s, and not %s", (entry, head, other) => {
    const isHead = headOf(entry);
    expect(isHead?.(Buffer.from(head, "hex"))).toBe(true);
    expect(isHead?.(Buffer.from(other, "hex"))).toBe(false);
  });

  it("are not known of codecs that have none", () => {
    for (const entry of ["SVQ1", "rle ", "2vuy", "avc1", "text"])
      expect(headOf(entry), entry).toBeUndefined();
  });
});

describe("places", () => {
  it.each([
    [0, []],
    [1, [0]],
    [3, [0, 1, 2]],
    [15, [0, 2, 4, 6, 8, 10, 12, 14]],
    [8001, [0, 1143, 2286, 3429, 4571, 5714, 6857, 8000]],
  ])("of %d samples are the first, the last and some between", (count, wanted) => {
    expect(spread(count)).toEqual(wanted);
  });

  it.each([1, 9, 4095, 4096, 4097, 100_000])("are spread over %d that come one after another", (count) => {
    const places = new SpreadPlaces();
    for (let offset = 0; offset < count; offset++) places.add({ offset, size: 1, description: 1 });
    const offsets = places.spread().map(({ offset }) => offset);
    expect(offsets.at(0)).toBe(0);
    expect(offsets.at(-1)).toBe(count - 1);
    expect(offsets.length).toBe(Math.min(8, count));
    const steps = offsets.slice(1).map((offset, at) => offset - (offsets[at] ?? 0));
    expect(Math.max(0, ...steps)).toBeLessThanOrEqual(Math.ceil(count / 4));
  });
});
