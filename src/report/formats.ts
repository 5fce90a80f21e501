import type { Reporter } from "../model/report.ts";
import { type Text, text } from "../model/text.ts";

/** A format a report can be had in. */
interface Format {
  /** What it is for, in a few words: the help says so. */
  readonly about: Text;
  /** Is no text, and nothing for a screen. */
  readonly isBinary?: true;
  /** Shows pictures of films, which have to be taken for it. */
  readonly isIllustrated?: true;
  /** Loads what writes it: a run pays only for the formats that it writes. */
  readonly load: () => Promise<Reporter>;
}

/** Every format, by the name that `-f` takes. Help, completion and the library follow from this list. */
const formats = {
  text: {
    about: text("给人看（默认）", "for people (default)"),
    load: async () => (await import("./text/text-report.ts")).textChunks,
  },
  json: {
    about: text("给程序用，可用 report 换成别的格式", "for programs; `report` renders it"),
    load: async () => (await import("./json/json.ts")).jsonChunks,
  },
  html: {
    about: text("网页，可打印签字", "a page to read and sign"),
    isIllustrated: true,
    load: async () => (await import("./html/html.ts")).htmlChunks,
  },
  ndjson: {
    about: text("一行一个作品的 JSON", "JSON, a work on each line"),
    load: async () => (await import("./json/ndjson.ts")).ndjsonChunks,
  },
  csv: {
    about: text("表格，一条结论一行", "a line for each finding"),
    load: async () => (await import("./spreadsheet/csv.ts")).csvChunks,
  },
  xlsx: {
    about: text("Excel 工作簿：作品、结论、核对表", "Excel: works, findings, checklist"),
    isBinary: true,
    load: async () => (await import("./spreadsheet/xlsx.ts")).xlsxChunks,
  },
  md: {
    about: text("GitHub 的步骤摘要", "a step summary"),
    load: async () => (await import("./ci/markdown.ts")).markdownChunks,
  },
  junit: {
    about: text("CI 的测试报告", "tests, for CI"),
    load: async () => (await import("./ci/junit.ts")).junitChunks,
  },
  github: {
    about: text("GitHub 注解", "workflow annotations"),
    load: async () => (await import("./ci/github.ts")).githubChunks,
  },
  gitlab: {
    about: text("GitLab Code Quality", "Code Quality"),
    load: async () => (await import("./ci/gitlab.ts")).gitlabChunks,
  },
} as const satisfies Readonly<Record<string, Format>>;

const entries: readonly (readonly [string, Format])[] = Object.entries(formats);

/** What writes a report in each format; its code is loaded when the first chunk is asked for. */
export const reporters: Readonly<Record<string, Reporter>> = Object.fromEntries(
  entries.map(([name, { load }]) => [
    name,
    async function* (report, style) {
      yield* (await load())(report, style);
    } satisfies Reporter,
  ]),
);

/** What each format is for, by its name. */
export const aboutFormats: Readonly<Record<string, Text>> = Object.fromEntries(
  entries.map(([name, { about }]) => [name, about]),
);

/** Formats that show pictures of films, which have to be taken for them. */
export const illustrated: ReadonlySet<string> = new Set(
  entries.flatMap(([name, { isIllustrated }]) => (isIllustrated ? [name] : [])),
);

/** Formats that are no text, and nothing for a screen. */
export const binaryFormats: readonly string[] = entries.flatMap(([name, { isBinary }]) =>
  isBinary ? [name] : [],
);
