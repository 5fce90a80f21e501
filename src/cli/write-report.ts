import { resolve } from "node:path";
import type { Report } from "../model/report.ts";
import { reporters } from "../report/index.ts";
import { type Destination, deliver } from "./destinations.ts";
import { codeOf, exitCode } from "./exit.ts";
import { type Host, wantsColor, widthOf } from "./host.ts";

/** Verbosity options shared by `check` and `report`. */
export interface Verbosity {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: string;
}

/** Hands a report out in its own language, to wherever it was asked for; returns the exit code, which is that of its verdict. */
export async function writeReport(
  report: Report,
  wanted: readonly Destination[],
  { quiet, verbose, color }: Verbosity,
  { stdout, stderr, env }: Host,
): Promise<number> {
  const style = {
    lang: report.run.lang,
    detail: quiet ? "quiet" : verbose ? "verbose" : "normal",
    color: wantsColor(stdout, color, env),
    width: widthOf(stdout),
    base: resolve("."),
  } as const;
  await deliver(wanted, (format, how) => reporters[format]?.(report, how) ?? [], style, { stdout, stderr });
  return report.run.complete ? codeOf(report.verdict) : exitCode.interrupted;
}
