import fc from "fast-check";
import { it } from "vitest";
import { readName } from "../../src/naming/index.ts";
import { propertyRuns } from "../support/property-runs.ts";
import { templateOf } from "../support/templates.ts";

it("reads hostile names in bounded time, and never throws", () => {
  const template = templateOf("{a}-{b}-{c:number}-{d}-{e}[-{f}][-{g}]");
  for (const name of [
    "-".repeat(255),
    "1".repeat(255),
    "a-".repeat(127),
    "—".repeat(255),
    "\u202e".repeat(255),
  ]) {
    readName(name, [template], []);
  }
  fc.assert(
    fc.property(fc.string({ maxLength: 255, unit: "binary" }), (name) => void readName(name, [template], [])),
    propertyRuns(10),
  );
});
