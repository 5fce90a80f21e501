import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Chunk, Style } from "../model/report.ts";
import { type Text, verbatim } from "../model/text.ts";
import { nearest } from "../naming/index.ts";
import { binaryFormats, byteOrderMark } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { enumerated } from "../wording/lists.ts";
import { exitCode, UsageError } from "./exit.ts";
import { type Host, type Output, tell, usualWidth } from "./host.ts";
import { liesInside, placeOf } from "./path-inside.ts";
import { writeFile } from "./write-file.ts";

/** A report in one format, to a file or to standard output. */
export interface Destination {
  readonly format: string;
  readonly file?: string;
}

/** Writes what is to be said in one of the formats. */
export type Write = (format: string, style: Style) => Iterable<Chunk> | AsyncIterable<Chunk>;

/** Suggests what to write instead of an unknown format. */
function hints(format: string, known: readonly string[]): readonly Text[] {
  if (format === "sarif") return [messages.sarifForRules];
  const near = nearest(format, known);
  return near === undefined ? [] : [messages.didYouMean(near)];
}

/** `text`, `json=report.json`: what `--format` asks for, of the formats that there are. Throws `UsageError`. */
export function destinations(
  formats: readonly string[],
  known: readonly string[],
  stdout: Output,
): readonly Destination[] {
  const wanted = (formats.length === 0 ? ["text"] : formats).map((spec): Destination => {
    const [format = "", ...rest] = spec.split("=");
    if (!known.includes(format)) {
      const text = messages.unknownFormat(format, enumerated(known.map(verbatim)));
      throw new UsageError(text, hints(format, known));
    }
    if (rest.length === 0) return { format };
    const file = rest.join("=");
    if (file === "") throw new UsageError(messages.noFileName(format));
    return { format, file };
  });
  const shown = wanted.filter(({ file }) => file === undefined);
  if (shown.length > 1) throw new UsageError(messages.oneFormat);
  const binary = shown.find(({ format }) => binaryFormats.includes(format));
  if (binary && stdout.isTTY) throw new UsageError(messages.binaryOnScreen(binary.format));
  return wanted;
}

/** Some file systems take names for the same that differ in case alone; two reports would be one there. */
const sameInCase = process.platform === "win32" || process.platform === "darwin";

/**
 * Throws `UsageError` where a report would be written into a folder that is checked, over a film or over another report.
 */
export async function refuseInside(
  wanted: readonly Destination[],
  checked: readonly string[],
): Promise<void> {
  const taken = new Set<string>();
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
    const place = await placeOf(file);
    const key = sameInCase ? place.toLowerCase() : place;
    if (taken.has(key)) throw new UsageError(messages.sameFile(file));
    taken.add(key);
  }
}

/** Handed to the system at once; smaller pieces take longer than making them. */
const batchLength = 64 * 2 ** 10;

async function* batched(pieces: Iterable<Chunk> | AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  let batch = "";
  for await (const piece of pieces) {
    if (typeof piece !== "string") {
      if (batch !== "") yield batch;
      batch = "";
      yield piece;
      continue;
    }
    batch += piece;
    if (batch.length < batchLength) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}

/**
 * Writes to all destinations; one that can't be written keeps none of the others from it. Throws `UsageError` with code
 * 3 where there was one.
 */
export async function deliver(
  wanted: readonly Destination[],
  write: Write,
  style: Style,
  { stdout, stderr }: Pick<Host, "stdout" | "stderr">,
): Promise<void> {
  const failed: Text[] = [];
  for (const { format, file } of wanted) {
    if (file === undefined) {
      for await (const piece of batched(write(format, style))) stdout.write(piece);
      continue;
    }
    const pieces = batched(write(format, { ...style, width: usualWidth, color: false }));
    try {
      const written = await writeFile(file, format === "text" ? marked(pieces) : pieces);
      if (written === "in-place") tell(stderr, messages.writtenInPlace(file), style.lang);
    } catch (error) {
      // What the system does not know of is a fault of our own.
      if (!(error instanceof Error && "code" in error)) throw error;
      failed.push(messages.unwritable(file, String(error.code)));
    }
  }
  const [first, ...others] = failed;
  if (first) throw new UsageError(first, others, exitCode.incomplete);
}

/** Old programs on Windows take a text file without this mark for one in the code page of the machine. */
async function* marked(pieces: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  yield byteOrderMark;
  yield* pieces;
}
