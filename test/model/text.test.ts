/** Characters that nobody can see are shown; those that shape what is seen are left alone. */
import { describe, expect, it } from "vitest";
import { visible, visibleJson } from "../../src/model/text.ts";
import { aboutFormats } from "../../src/report/index.ts";
import { reportOf, text } from "../support/report.ts";

const tags = [..."pass"].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join("");

describe("visible", () => {
  it.each([
    ["tag characters", `光${tags}`, "光\\u{E0070}\\u{E0061}\\u{E0073}\\u{E0073}"],
    ["joiners between letters that never join", "光\u200c影\u200da", "光\\u{200C}影\\u{200D}a"],
    ["fillers", "\u115f\u1160\u3164\uffa0\u034f", "\\u{115F}\\u{1160}\\u{3164}\\u{FFA0}\\u{34F}"],
    ["selectors with nothing to select", "a\ufe0f\ufe00\u{e0100}", "a\\u{FE0F}\\u{FE00}\\u{E0100}"],
    ["all selectors of a row but the first", "葛\u{e0100}\u{e0101}", "葛\u{e0100}\\u{E0101}"],
    ["direction marks and controls", "\u202e\u2066\u007f\u0085", "\\u{202E}\\u{2066}\\u{7F}\\u{85}"],
    ["halves of pairs", "\ud83c光\udfff", "\\u{D83C}光\\u{DFFF}"],
  ])("shows %s", (_, raw, shown) => {
    expect(visible(raw)).toBe(shown);
    expect(visible(shown)).toBe(shown);
  });

  it.each([
    "👩‍❤️‍🔥👨🏽‍🚀1️⃣☎︎",
    "葛\u{e0100}\ufe0e".slice(0, -1),
    "می\u200cخواهم",
    "क्\u200dष",
    "ᠠ\u180b",
    "《光》𠮷·a-1.mp4",
  ])("leaves %s alone", (raw) => {
    expect(visible(raw)).toBe(raw);
  });
});

it("JSON with all its characters seen holds the same values", () => {
  const value = { path: `\u202e${tags}\u007f\u0000光\ud800`, list: ["\n", "👩‍🔥"] };
  const written = visibleJson(JSON.stringify(value, null, 2));
  expect(JSON.parse(written)).toEqual(value);
  expect(written).not.toMatch(/[\u007f\u202e]|\p{Cs}|[\u{e0000}-\u{e007f}]/u);
});

it.each(Object.keys(aboutFormats).filter((name) => name !== "xlsx"))(
  "%s holds nothing unseen",
  async (format) => {
    const report = reportOf({ files: [{ path: `甲-01-光${tags}\u200d\u3164\u202e\u2066\u0085.mp4` }] });
    expect(await text(format, report)).not.toMatch(/[\u0085\u202e\u2066\u3164\u{e0000}-\u{e007f}]|\u200d/u);
  },
);
