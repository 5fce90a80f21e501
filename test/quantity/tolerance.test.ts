import { describe, expect, it } from "vitest";
import { isParseError, printTolerance, readTolerance, timeSpan } from "../../src/quantity/index.ts";

describe("a tolerance", () => {
  it.each([
    ["10%", "±10%"],
    ["±10 %", "±10%"],
    ["+/-0.5%", "±0.5%"],
    ["上下浮动10%", "±10%"],
    ["正负 2.5%", "±2.5%"],
    ["1 frame", "±1 帧"],
    ["12帧", "±12 帧"],
    ["0.5s", "±0.5 s"],
    ["± 1min", "±60 s"],
  ])("%s is %s", (written, expected) => {
    const read = readTolerance(written, timeSpan);
    if (isParseError(read)) throw new Error(read.error.en);
    expect(printTolerance(read, timeSpan).zh).toBe(expected);
  });

  it.each(["", "10", "abc", "%", "10%%", "x 1 frame"])("%j is none", (written) => {
    expect(readTolerance(written, timeSpan)).toHaveProperty("error.en");
  });
});
