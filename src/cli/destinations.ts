import { realpath, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { cleaned } from "../intake/walk.ts";
import type { Report, Style } from "../model/report.ts";
import { verbatim } from "../model/text.ts";
import { reporters } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { enumerated } from "../wording/lists.ts";
import { exitCode, UsageError } from "./exit.ts";
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

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!way.startsWith(`..${sep}`) && way !== ".." && resolve(folder, way) === path);
}

/** Where a file is or would be, links followed. */
async function placeOf(path: string): Promise<string> {
  const absolute = resolve(path);
  const folder = dirname(absolute);
  return realpath(absolute).catch(async () =>
    join(await realpath(folder).catch(() => folder), basename(absolute)),
  );
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
    const place = await placeOf(file);
    for (const path of checked) {
      if (isInside(place, await placeOf(cleaned(path)))) throw new UsageError(messages.insidePackage(file));
    }
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
      stdout.write(reporter(report, style));
      continue;
    }
    try {
      await writeFile(file, reporter(report, { ...style, width: usualWidth, color: false }));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "EIO";
      throw new UsageError(messages.unwritable(file, code), [], exitCode.incomplete);
    }
  }
}
