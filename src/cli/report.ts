import type { Report } from "../model/report.ts";
import type { Text } from "../model/text.ts";
import { reporters } from "../report/index.ts";
import { schemaVersion } from "../report/json/schema-version.ts";
import { messages } from "../wording/cli.ts";
import { destinations, refuseInside } from "./destinations.ts";
import { pathError, UsageError } from "./exit.ts";
import type { Host } from "./host.ts";
import { type FileTrouble, readReport } from "./read-saved-report.ts";
import { type Verbosity, writeReport } from "./write-report.ts";

/** Options of `report`, as commander hands them over. */
export interface ReportOptions extends Verbosity {
  readonly format: readonly string[];
  /** Only where the option was given. */
  readonly lang?: string;
}

function troubleText(path: string, trouble: Exclude<FileTrouble, { kind: "unreadable" }>): Text {
  switch (trouble.kind) {
    case "too-large":
      return messages.reportTooLarge(path);
    case "no-json":
      return messages.reportNoJson(path);
    case "foreign":
      return messages.reportForeign(path);
    case "other-version":
      return messages.reportVersion(path, trouble.version, schemaVersion);
    case "unlike":
      return messages.reportUnlike(path, trouble.at);
    case "changed":
      return messages.reportChanged(path, trouble.at);
  }
}

async function saved(path: string): Promise<Report> {
  const reading = await readReport(path);
  if ("report" in reading) return reading.report;
  const { trouble } = reading;
  throw trouble.kind === "unreadable"
    ? pathError(path, trouble.code)
    : new UsageError(troubleText(path, trouble));
}

/** Writes a saved report in other formats, without its films; returns the exit code of its verdict. */
export async function report(path: string, options: ReportOptions, host: Host): Promise<number> {
  const wanted = destinations(options.format, Object.keys(reporters), host.stdout);
  const found = await saved(path);
  const { lang, root, whole } = found.run;
  if (options.lang !== undefined && options.lang !== lang) {
    throw new UsageError(messages.reportLang(lang), [messages.reportLangHow(options.lang)]);
  }
  await refuseInside(wanted, [path]);
  if (whole) await refuseInside(wanted, [root]);
  return writeReport(found, wanted, options, host);
}
