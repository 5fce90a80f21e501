import { closeSync, openSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Report, Style } from "../model/report.ts";
import { verbatim } from "../model/text.ts";
import { reporters } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { enumerated } from "../wording/lists.ts";
import { exitCode, UsageError } from "./exit.ts";
import { liesInside } from "./places.ts";
import { type Output, usualWidth } from "./streams.ts";

/** A report in one format, to a file or to standard output. */
export interface Destination {
  readonly format: string;
  readonly file?: string;
}

/** `text`, `json=report.json`: what `--format` asks for. Throws `UsageError`. */
export function destinations(formats: readonly string[]): readonly Destination[] {
  const wanted = (formats.length === 0 ? ["text"] : formats).map((spec): Destination => {
    const [format = "", ...rest] = spec.split("=");
    if (!Object.hasOwn(reporters, format)) {
      throw new UsageError(messages.unknownFormat(format, enumerated(Object.keys(reporters).map(verbatim))));
    }
    return rest.length === 0 ? { format } : { format, file: rest.join("=") };
  });
  if (wanted.filter(({ file }) => file === undefined).length > 1) throw new UsageError(messages.oneFormat);
  return wanted;
}

/** Throws `UsageError` where a report would be written into a folder that is checked, or over a film. */
export async function refuseInside(
  wanted: readonly Destination[],
  checked: readonly string[],
): Promise<void> {
  for (const { file } of wanted) {
    if (file === undefined) continue;
    const folder = dirname(resolve(file));
    if (
      !(await stat(folder).then(
        (found) => found.isDirectory(),
        () => false,
      ))
    ) {
      throw new UsageError(messages.noFolder(folder));
    }
    if (await liesInside(file, checked)) throw new UsageError(messages.insidePackage(file));
  }
}

/** Handed to the system at once; smaller pieces take longer than making them. */
const batchLength = 64 * 2 ** 10;

function* batched(pieces: Iterable<string>): Generator<string> {
  let batch = "";
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}

/** Throws what the system says where the file can't be written. */
function writeAll(file: string, pieces: Iterable<string>): void {
  const descriptor = openSync(file, "w");
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes one report to all destinations. Throws `UsageError` with code 3 where a file can't be written. */
export async function deliver(
  report: Report,
  wanted: readonly Destination[],
  style: Style,
  stdout: Output,
): Promise<void> {
  for (const { format, file } of wanted) {
    const reporter = reporters[format];
    if (!reporter) continue;
    if (file === undefined) {
      for (const piece of batched(reporter(report, style))) stdout.write(piece);
      continue;
    }
    try {
      writeAll(file, batched(reporter(report, { ...style, width: usualWidth, color: false })));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
      throw new UsageError(messages.unwritable(file, code), [], exitCode.incomplete);
    }
  }
}
