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
      "1200/49",
      false,
      "25/1",
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
      "250000/9337",
      false,
      "30/1",
    ],
    [
      "slow motion",
      [
        [1, 600],
        [1330, 20],
        [670, 10],
      ],
      10_000,
      "21000/113",
      false,
      "1000/133",
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
    [
      "a frame late in a hundred: still the nominal rate",
      [
        [40, 99],
        [80, 1],
      ],
      1000,
      "25/1",
      false,
    ],
    [
      "two late in a hundred: an average",
      [
        [40, 98],
        [80, 2],
      ],
      1000,
      "1250/51",
      false,
      "25/1",
    ],
  ] as const)("%s", (_, distances, ticks, rate, constant, usual?: string) => {
    const timing = frameTiming(new Map(distances), fraction(ticks));
    expect(plain(timing)).toEqual({ rate, constant, ...(usual ? { usual } : {}) });
  });

  it.each([
    [
      "a first distance that a cut shortened",
      [
        [20, 51],
        [16, 1],
      ],
      { first: 16 },
      true,
    ],
    [
      "a first and a last one",
      [
        [20, 51],
        [16, 2],
      ],
      { first: 16, last: 16 },
      true,
    ],
    [
      "a short one in the middle",
      [
        [20, 51],
        [16, 1],
      ],
      { first: 20 },
      false,
    ],
    [
      "two short ones, of which one is the first",
      [
        [20, 51],
        [16, 2],
      ],
      { first: 16, last: 20 },
      false,
    ],
    [
      "a frame missing behind the first",
      [
        [20, 51],
        [40, 1],
      ],
      { first: 40 },
      false,
    ],
    ["a last frame of a second", [[20, 51]], { lastFrame: 600 }, true],
    ["a last frame of more", [[20, 51]], { lastFrame: 601 }, false],
    ["a slide every two seconds", [[1200, 51]], { lastFrame: 1200 }, true],
  ] as const)("%s", (_, distances, ends, constant) => {
    expect(frameTiming(new Map<number, number>(distances), fraction(600), ends)?.constant).toBe(constant);
  });

  it("counts a last frame that stands for ten seconds in the average", () => {
    const timing = frameTiming(new Map([[20, 299]]), fraction(600), { lastFrame: 6000 });
    expect(plain(timing)).toEqual({ rate: "9000/599", constant: false, usual: "30/1" });
  });
});
