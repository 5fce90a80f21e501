import { describe, expect, it } from "vitest";
import { mostAlike } from "../../../src/checks/shared/film-distance.ts";

/** A picture of four cells, in base64. */
const picture = (...cells: readonly number[]) => Buffer.from(cells).toString("base64");
/** Seconds that differ from each other by 100 gray levels in the mean, in an order that no shift repeats. */
const [a, b, c, d] = [
  picture(0, 0, 200, 200),
  picture(0, 200, 0, 200),
  picture(200, 0, 0, 200),
  picture(0, 200, 200, 0),
];
const film = [a, b, c, d, b, a, d, c, a, c];

describe("two films", () => {
  it("that are one film do not differ", () => expect(mostAlike(film, film)).toBe(0));

  it.each([1, 2])("do not differ where one begins %d s later", (seconds) => {
    expect(mostAlike(film, film.slice(seconds))).toBe(0);
    expect(mostAlike(film.slice(seconds), film)).toBe(0);
  });

  it("differ where one begins 3 s later", () => {
    expect(mostAlike(film, film.slice(3))).toBeGreaterThan(50);
    expect(mostAlike(film.slice(3), film)).toBeGreaterThan(50);
  });

  it("do not differ where one is brighter", () => {
    expect(mostAlike([picture(0, 0, 100, 100)], [picture(50, 50, 150, 150)])).toBe(0);
  });

  it("differ by the mean of all seconds", () => {
    expect(mostAlike(film, [b, ...film.slice(1)])).toBe(10);
  });

  it("are not shifted until nothing is left to compare", () => {
    expect(mostAlike([a, b], [c, a])).toBe(0);
    expect(mostAlike([a], [])).toBe(Number.POSITIVE_INFINITY);
  });
});
