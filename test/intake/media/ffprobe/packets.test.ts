import { describe, expect, it } from "vitest";
import { PacketTotals } from "../../../../src/intake/media/ffprobe/packets.ts";
import { fraction } from "../../../../src/model/fraction.ts";

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
  it("that overlap throughout have wrong times: no length, no rate", () => {
    expect(summed(1, 40)).toEqual({ packets: 100, bytes: 12_500 });
  });
});
