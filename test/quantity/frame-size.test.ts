import { describe, expect, it } from "vitest";
import {
  type FrameSize,
  hasSize,
  isParseError,
  readFrameSizeConstraint,
  usualSizeNames,
} from "../../src/quantity/index.ts";

const size = (written: string): FrameSize => {
  const [width = 0, height = 0] = written.split("x").map(Number);
  return { width, height };
};

describe("a size of the picture", () => {
  it.each([
    ["1920x1080", "1920x1080", true],
    ["1920x1080", "1920x1088", false],
    ["1920x1080", "1440x1080", false],
    [">= 1280x720", "1280x720", true],
    [">= 1280x720", "1281x721", true],
    [">= 1280x720", "1279x720", false],
    [">= 1280x720", "1280x719", false],
    [">= 1280x720", "720x1280", false],
    ["<= 1280x720", "1280x720", true],
    ["<= 1280x720", "1279x719", true],
    ["<= 1280x720", "1281x720", false],
    ["<= 1280x720", "1280x721", false],
    // A name stands for its sizes, any of them, either way round.
    [">= 720p", "720x1280", true],
    [">= 720p", "719x1280", false],
    ["<= 720p", "1080x1920", false],
    ["4K", "4096x2160", true],
    ["4K", "2160x3840", true],
    ["4K", "4096x2161", false],
    // Both ends of a range count.
    ["1280x720-2560x1440", "1280x720", true],
    ["1280x720-2560x1440", "2560x1440", true],
    ["1280x720-2560x1440", "1279x720", false],
    ["1280x720-2560x1440", "2560x1441", false],
    ["720p-1080p", "1080x1920", true],
    ["720p-1080p", "1081x1920", false],
  ])("%s: %s %s", (written, actual, expected) => {
    const read = readFrameSizeConstraint(written, usualSizeNames);
    if (isParseError(read)) throw new Error(read.error.en);
    expect(hasSize(read, size(actual), false)).toBe(expected);
  });

  it("in figures may be turned where that is allowed", () => {
    const read = readFrameSizeConstraint(">= 1280x720", usualSizeNames);
    if (isParseError(read)) throw new Error(read.error.en);
    expect(hasSize(read, size("720x1280"), true)).toBe(true);
    expect(hasSize(read, size("719x1280"), true)).toBe(false);
  });
});
