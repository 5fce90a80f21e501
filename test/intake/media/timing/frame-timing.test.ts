import { describe, expect, it } from "vitest";
import { frameTiming } from "../../../../src/intake/media/timing/frame-timing.ts";
import { fraction } from "../../../../src/model/fraction.ts";
import { plain } from "../../../support/plain-facts.ts";

describe("frame timing", () => {
  it.each([
    ["one distance", [[1000, 250]], 25_000, "25/1", true],
    [
      "NTSC in milliseconds",
      [
        [33, 180],
        [34, 104],
      ],
      1000,
      "30000/1001",
      true,
    ],
    [
      "a frame late where a tick is a frame",
      [
        [1, 47],
        [2, 1],
      ],
      25,
      "25/1",
      false,
    ],
    [
      "a phone that slows down",
      [
        [33, 133],
        [34, 67],
        [50, 40],
        [67, 10],
      ],
      1000,
      "30/1",
      false,
    ],
    [
      "slow motion",
      [
        [1, 600],
        [1330, 20],
        [670, 10],
      ],
      10_000,
      "1000/133",
      false,
    ],
    [
      "no rhythm at all",
      [
        [10, 5],
        [30, 5],
        [50, 5],
        [70, 5],
      ],
      1000,
      "25/1",
      false,
    ],
  ] as const)("%s", (_, distances, ticks, rate, constant) => {
    const timing = frameTiming(new Map(distances), fraction(ticks));
    expect(plain(timing)).toEqual({ rate, constant });
  });
});
