import type { Reporter } from "../model/report.ts";
import { type Text, text } from "../model/text.ts";

/** A format of a report. */
interface Format {
  /** Its purpose in a few words, for the help. */
  readonly about: Text;
  /** Can't be printed on a screen. */
  readonly isBinary?: true;
  /** Needs frames of the films. */
  readonly isIllustrated?: true;
  /** Loads the reporter, so that a run loads only the formats that it writes. */
  readonly load: () => Promise<Reporter>;
}

/** Every format, by the name that `-f` takes. Help, completion and the library follow from this list. */
const formats = {
  text: {
    about: text("给人看（默认）", "for people (default)"),
    load: async () => (await import("./text/text-report.ts")).textChunks,
  },
  json: {
    about: text("给程序用，可用 report 换成别的格式", "for programs; convert with report"),
    load: async () => (await import("./json/json.ts")).jsonChunks,
  },
  html: {
    about: text("网页，可打印签字", "web page to print and sign"),
    isIllustrated: true,
    load: async () => (await import("./html/html.ts")).htmlChunks,
  },
  ndjson: {
    about: text("一行一个作品的 JSON", "JSON, one work per line"),
    load: async () => (await import("./json/ndjson.ts")).ndjsonChunks,
  },
  csv: {
    about: text("表格，一条结论一行", "table, one finding per row"),
    load: async () => (await import("./spreadsheet/csv.ts")).csvChunks,
  },
  xlsx: {
    about: text("Excel 工作簿：作品、结论、核对表", "Excel: works, findings, checklist"),
    isBinary: true,
    load: async () => (await import("./spreadsheet/xlsx.ts")).xlsxChunks,
  },
  md: {
    about: text("GitHub 的步骤摘要", "GitHub step summary"),
    load: async () => (await import("./ci/markdown.ts")).markdownChunks,
  },
  junit: {
    about: text("CI 的测试报告", "test report for CI"),
    load: async () => (await import("./ci/junit.ts")).junitChunks,
  },
  github: {
    about: text("GitHub 注解", "GitHub annotations"),
    load: async () => (await import("./ci/github.ts")).githubChunks,
  },
  gitlab: {
    about: text("GitLab Code Quality", "GitLab Code Quality"),
    load: async () => (await import("./ci/gitlab.ts")).gitlabChunks,
  },
} as const satisfies Readonly<Record<string, Format>>;

const entries: readonly (readonly [string, Format])[] = Object.entries(formats);

/** Reporters by format. Code is loaded when the first chunk is asked for. */
export const reporters: Readonly<Record<string, Reporter>> = Object.fromEntries(
  entries.map(([name, { load }]) => [
    name,
    async function* (report, style) {
      yield* (await load())(report, style);
    } satisfies Reporter,
  ]),
);

/** Purpose of each format. */
export const aboutFormats: Readonly<Record<string, Text>> = Object.fromEntries(
  entries.map(([name, { about }]) => [name, about]),
);

/** Formats that need frames of the films. */
export const illustrated: ReadonlySet<string> = new Set(
  entries.flatMap(([name, { isIllustrated }]) => (isIllustrated ? [name] : [])),
);

/** Formats that can't be printed on a screen. */
export const binaryFormats: readonly string[] = entries.flatMap(([name, { isBinary }]) =>
  isBinary ? [name] : [],
);
