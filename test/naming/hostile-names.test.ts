import fc from "fast-check";
import { expect, it } from "vitest";
import { verbatim } from "../../src/model/text.ts";
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

/** Processor time, on any machine: usually it is a tenth of this. Where alignment does needless work, it is many times as much. */
const longestMilliseconds = 400;

it.each([
  "—".repeat(255),
  "-".repeat(255),
  "—1".repeat(127),
  "花".repeat(255),
  " ".repeat(255),
  "微电影-".repeat(63),
])("reads %s without needless work", (name) => {
  const categories = ["微电影", "微视频"].map((id) => ({ id, label: verbatim(id), aliases: [] }));
  const templates = [
    "{单位}-{序号:number}-{片名}",
    "{类别:category}-{单位}-{片名}",
    "{a:letters(3)}-{b:digits(3)}-{c}",
  ];
  for (const template of templates.map(templateOf)) {
    const once = () => {
      const start = process.cpuUsage();
      readName(name, [template], categories);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    // The best of some: the first runs are those in which the engine compiles.
    expect(Math.min(once(), once(), once(), once())).toBeLessThanOrEqual(longestMilliseconds);
  }
});
