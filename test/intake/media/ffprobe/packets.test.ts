import { describe, expect, it } from "vitest";
import { PacketTotals } from "../../../../src/intake/media/ffprobe/packets.ts";
import { fraction } from "../../../../src/model/fraction.ts";
import { plain } from "../../../support/plain-facts.ts";

describe("packets of one stream", () => {
  function summed(gap: number, duration: number, packets = 100) {
    const fold = new PacketTotals(fraction(1, 1000));
    for (let index = 0; index < packets; index++)
      fold.add({ stream: 0, pts: index * gap, dts: undefined, duration, bytes: 125 });
    return fold.summary();
  }
  it("that follow one another say how long they last", () => {
    expect(summed(40, 40)).toMatchObject({ packets: 100, bytes: 12_500, seconds: 4, constant: true });
  });
  it("of which each is a field make half as many frames", () => {
    const fields = new PacketTotals(fraction(1, 90_000), fraction(25));
    const frames = new PacketTotals(fraction(1, 90_000));
    for (let index = 0; index < 100; index++) {
      const packet = { stream: 0, pts: index * 1800, dts: undefined, duration: 1800, bytes: 125 };
      fields.add(packet);
      frames.add(packet);
    }
    expect(plain(fields.summary())).toMatchObject({
      packets: 50,
      seconds: 2,
      frameRate: "25/1",
      constant: true,
    });
    expect(plain(frames.summary())).toMatchObject({
      packets: 100,
      seconds: 2,
      frameRate: "50/1",
      constant: true,
    });
  });
  it("of which some are fields and some are frames are as many frames as there are", () => {
    const fold = new PacketTotals(fraction(1, 90_000), fraction(30_000, 1001));
    for (let frame = 0, at = 0; frame < 60; frame++, at += 3003) {
      const isPair = frame % 3 > 0;
      fold.add({ stream: 0, pts: at, dts: undefined, duration: isPair ? 1501 : 3003, bytes: 125 });
      if (isPair) fold.add({ stream: 0, pts: at + 1501, dts: undefined, duration: 1501, bytes: 125 });
    }
    expect(plain(fold.summary())).toMatchObject({ packets: 60, frameRate: "30000/1001", constant: true });
  });
  it("that have no time of their own but one of decoding, as in MPEG program streams, are counted", () => {
    const fold = new PacketTotals(fraction(1, 90_000));
    for (let index = 0; index < 99; index++) {
      const dts = 45_000 + index * 3600;
      fold.add({ stream: 0, pts: index % 3 === 0 ? dts + 3600 : undefined, dts, duration: 3600, bytes: 125 });
    }
    expect(plain(fold.summary())).toMatchObject({
      packets: 99,
      frameRate: "25/1",
      constant: true,
    });
  });
  it("that overlap throughout have wrong times: no length, no rate", () => {
    expect(summed(1, 40)).toEqual({ packets: 100, bytes: 12_500 });
  });
});
