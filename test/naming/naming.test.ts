import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { usualEpisodeMarks } from "../../src/lexicon/file-names.ts";
import type { NameReading } from "../../src/model/name.ts";
import { verbatim } from "../../src/model/text.ts";
import type { Term } from "../../src/model/vocabulary.ts";
import {
  editDistance,
  isHalfMark,
  isSureEpisodeMark,
  isVersionNote,
  nearest,
  readName,
  takeEpisode,
  takeMark,
} from "../../src/naming/index.ts";
import { placeholder, slipText } from "../../src/wording/names.ts";
import { readProject } from "../support/policies.ts";
import { propertyRuns } from "../support/property-runs.ts";
import { templateOf } from "../support/templates.ts";

interface NameCase {
  readonly name: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly slips?: readonly string[];
  readonly corrected?: string;
}
interface FormCases {
  readonly form: string;
  readonly categories?: readonly string[];
  readonly names: readonly NameCase[];
}

function terms(ids: readonly string[] = []): readonly Term[] {
  return ids.map((id) => ({ id, label: verbatim(id), aliases: [] }));
}

function corrected(reading: NameReading): string {
  return reading.corrected
    .map((piece) => (typeof piece === "string" ? piece : placeholder(piece.missing).zh))
    .join("");
}

const forms: readonly FormCases[] = parse(readProject("fixtures/names.yaml"));

describe.each(forms)("$form", ({ form, categories, names }) => {
  const template = templateOf(form);
  it.each(names)("$name", ({ name, parts, slips = [], corrected: right }) => {
    const reading = readName(name, [template], terms(categories));
    expect(reading.slips.map((slip) => slipText(slip).zh)).toEqual(slips);
    expect(reading.fits).toBe(slips.length === 0);
    if (parts) expect(reading.parts).toEqual(parts);
    if (right !== undefined) expect(corrected(reading)).toBe(right);
  });
});

const hanzi = fc.stringMatching(/^[一-龥]{1,8}$/);

it("reads every name that has the form, whatever its words", () => {
  const template = templateOf("{单位}-{序号:number}-{片名}");
  fc.assert(
    fc.property(hanzi, fc.integer({ min: 0, max: 999 }), hanzi, (unit, serial, title) => {
      const reading = readName(`${unit}-${serial}-${title}`, [template], []);
      expect(reading.parts).toEqual({ 单位: unit, 序号: String(serial), 片名: title });
      expect(reading.fits).toBe(true);
    }),
    propertyRuns(10),
  );
});

it("offers a corrected name that has the form, whenever nothing is missing", () => {
  const template = templateOf("{单位}-{序号:number}-{片名}");
  const separator = fc.constantFrom("-", "－", "—", "——", "–", "_", " ", " - ", "~");
  const digits = fc.constantFrom("01", "０１", "O1", "第1号", "No.3");
  const tail = fc.constantFrom("", "(1)", " - 副本", "\u200b", " ");
  fc.assert(
    fc.property(
      hanzi,
      separator,
      digits,
      separator,
      hanzi,
      tail,
      (unit, first, serial, second, title, end) => {
        const reading = readName(unit + first + serial + second + title + end, [template], []);
        if (reading.certain) expect(readName(corrected(reading), [template], []).fits).toBe(true);
      },
    ),
    propertyRuns(50),
  );
});

describe("marks", () => {
  const marks = ["无字幕", "无字幕版", "字幕版", "有字幕版"];
  it.each([
    ["花开-微视频-单位-无字幕版", "花开-微视频-单位", "无字幕版"],
    ["花开（无字幕）-微视频-单位", "花开-微视频-单位", "无字幕"],
    ["花开无字幕版-微视频-单位", "花开-微视频-单位", "无字幕版"],
    ["无字幕版-花开", "花开", "无字幕版"],
    ["花开【字幕版】", "花开", "字幕版"],
    ["花开 字幕版", "花开", "字幕版"],
  ])("%s", (name, rest, mark) => expect(takeMark(name, marks)).toEqual({ rest, mark }));

  it.each([
    ["花开-字幕版-单位", "花开-单位", "字幕版"],
    ["花开(字幕版)单位", "花开单位", "字幕版"],
    ["花开(字幕版】-单位", "花开(】-单位", "字幕版"],
    ["字幕版", "", "字幕版"],
    ["花开-clean", "花开", "clean"],
    ["花开 clean-cut", "花开-cut", "clean"],
  ])("of %s leave %j", (name, rest, mark) =>
    expect(takeMark(name, [...marks, "clean", ""])).toEqual({ rest, mark }),
  );

  it("in Latin letters stand alone", () => expect(takeMark("unclean", ["clean"])).toBeUndefined());

  it("that are denied deny what they hold", () => {
    expect(takeMark("花开没有字幕版", ["有字幕版", "字幕版"])).toBeUndefined();
    expect(takeMark("没有字幕版-花开-字幕版", ["有字幕版", "字幕版"])).toMatchObject({ mark: "字幕版" });
  });

  it.each(["没有字幕版-花开", "字幕版权说明", "花开"])("not in %s", (name) =>
    expect(takeMark(name, marks)).toBeUndefined(),
  );
});

describe("episodes", () => {
  it.each([
    ["花开第1集", "花开", 1],
    ["花开第十二集", "花开", 12],
    ["花开 第３集", "花开", 3],
    ["花开（上）", "花开", 1],
    ["花开（二）", "花开", 2],
    ["花开 EP03", "花开", 3],
    ["花开-E4", "花开", 4],
    ["花开.S01E02", "花开", 2],
    ["第五讲 花开", "花开", 5],
  ])("%s", (name, rest, episode) =>
    expect(takeEpisode(name, usualEpisodeMarks)).toMatchObject({ rest, episode }),
  );

  it.each(["花开(1)", "花开2024", "Movie1", "一集", "WE3"])("not in %s", (name) =>
    expect(takeEpisode(name, usualEpisodeMarks)).toBeUndefined(),
  );
});

describe("a mark of an episode", () => {
  it.each([
    ["第3集", true],
    ["S01E02", true],
    ["EP03", true],
    ["第三讲", false],
    ["（上）", false],
  ])("%s is sure: %s", (mark, sure) => expect(isSureEpisodeMark(mark)).toBe(sure));

  it.each([
    ["（上）", true],
    ["(下)", true],
    ["（二）", false],
    ["上", false],
    ["花（上）", false],
  ])("%s is one of two or three: %s", (mark, half) => expect(isHalfMark(mark)).toBe(half));
});

describe("a note of versions", () => {
  it.each([
    ["终稿", true],
    [" v2 ", true],
    ["20240901", true],
    ["花开修改2", true],
    ["花开", false],
    ["v", false],
  ])("%j: %s", (piece, note) => expect(isVersionNote(piece)).toBe(note));
});

describe("a name is certain", () => {
  const template = templateOf("{单位}-{序号:number}-{片名}");
  it.each([
    ["郑州-01-晨读", true],
    ["郑州—O1—晨读", true],
    // Two parts changed places, and both are there.
    ["03-县委组织部-党课", true],
    ["郑州-三-晨读", false],
    ["郑州-晨读", false],
  ])("%s: %s", (name, certain) => expect(readName(name, [template], []).certain).toBe(certain));

  it("never without a form", () => {
    const nothing = { fits: false, certain: false, parts: {}, slips: [], corrected: [] };
    expect(readName("郑州-01-晨读", [], [])).toEqual(nothing);
  });
});

describe("the nearest word", () => {
  it.each([
    ["ab", ["abcdefgh"], "abcdefgh"],
    ["abcdefgh", ["ab"], "ab"],
    ["a", ["abcdefgh"], undefined],
    ["abcde", ["abcxy"], "abcxy"],
    ["abcd", ["abxy"], undefined],
    ["ＦＩＬＭ", ["film"], "film"],
    ["warnning", ["warn", "error"], "warn"],
    ["duratoin", ["duration", "bitrate"], "duration"],
    ["flim", ["film", "form"], "film"],
    ["xyz", ["film", "form"], undefined],
  ])("%s", (word, words, expected) => expect(nearest(word, words)).toBe(expected));

  it("counts a swap of neighbors as one edit", () => expect(editDistance("flim", "film")).toBe(1));

  it.each([
    ["", "", 0],
    ["", "abc", 3],
    ["abc", "", 3],
    ["abc", "abc", 0],
    ["abc", "axc", 1],
    ["abc", "bca", 2],
    ["ab", "ba", 1],
    ["xab", "xba", 1],
    ["abab", "baba", 2],
    ["kitten", "sitting", 3],
  ])("%s and %s are %d edits apart", (one, other, edits) => expect(editDistance(one, other)).toBe(edits));
});
