import { DecodeCache } from "../intake/decode/decode-cache.ts";
import { findFfmpeg } from "../intake/decode/find-ffmpeg.ts";
import { findOcr } from "../intake/decode/ocr/find-ocr.ts";
import type { Program } from "../intake/io/find-program.ts";
import { findFfprobes } from "../intake/media/ffprobe/find-ffprobe.ts";
import { DiskProbeCache } from "../intake/media/ffprobe/probe-cache.ts";
import { version } from "../intake/version.ts";
import { type Lang, type Text, verbatim, visible } from "../model/text.ts";
import { byteCount } from "../quantity/index.ts";
import { displayWidth, padEnd } from "../report/index.ts";
import { labels } from "../wording/labels.ts";
import { joined, noted } from "../wording/lists.ts";
import { ocrFailureText } from "../wording/ocr-messages.ts";
import { cacheFolder, decodeCacheFolder } from "./caches.ts";
import { exitCode } from "./exit.ts";
import type { Host } from "./host.ts";
import { loadBuiltIn } from "./load-rules.ts";

/** Options of `doctor`, as commander hands them over. */
export interface DoctorOptions {
  readonly ffprobe?: string;
  readonly ffmpeg?: string;
  readonly ocr?: string;
  readonly clearCache?: boolean;
}

/** Describes the cache: where it is, and what it holds. */
function cacheRow(folder: string | undefined, clear: boolean): readonly [Text, Text] {
  if (folder === undefined) return [labels.cache, labels.noCache];
  const caches = [new DiskProbeCache(folder), new DecodeCache(decodeCacheFolder(folder))];
  const sizes = caches.map((cache) => cache.size());
  const sum = (of: "reports" | "bytes") => sizes.reduce((all, size) => all + size[of], 0);
  if (clear) for (const cache of caches) cache.clear();
  const said = clear
    ? labels.cleared(sum("reports"))
    : labels.cached(sum("reports"), byteCount.round(sum("bytes"), 2));
  return [labels.cache, joined([said, verbatim(folder)], "  ", "  ")];
}

/** Describes the decoder. */
function decoderRow(decoder: Program | undefined): readonly [Text, Text] {
  if (!decoder) return [labels.ffmpeg, labels.noDecoder];
  const { version: of, path, found } = decoder;
  const told = noted(verbatim(of), labels.decoderFoundBy[found] ?? verbatim(found));
  return [labels.ffmpeg, joined([told, verbatim(path)], "  ", "  ")];
}

/** Describes the OCR models, if any were named. */
async function readerRow(folder: string | undefined): Promise<readonly [Text, Text]> {
  if (!folder) return [labels.reader, labels.noReader];
  const found = await findOcr(folder);
  return [labels.reader, "kind" in found ? ocrFailureText(found) : verbatim(found.folder)];
}

/** Says whether everything that checks need is there; empties the cache where that is wanted. */
export async function doctor(
  { ffprobe, ffmpeg, ocr, clearCache = false }: DoctorOptions,
  lang: Lang,
  { stdout, env }: Host,
): Promise<number> {
  const engines = await findFfprobes({ ffprobe, env });
  const decoder = await findFfmpeg({ ffmpeg, env });
  const contests = await loadBuiltIn();
  const rows: (readonly [Text, Text])[] = [
    [verbatim("reelcheck"), verbatim(version)],
    [labels.node, noted(verbatim(process.versions.node), verbatim(`${process.platform} ${process.arch}`))],
    ...engines.map(({ path, version: of, found }): readonly [Text, Text] => {
      const foundBy = labels.foundBy[found] ?? verbatim(found);
      return [labels.ffprobe, joined([noted(verbatim(of), foundBy), verbatim(path)], "  ", "  ")];
    }),
    decoderRow(decoder),
    await readerRow(ocr ?? env.REELCHECK_OCR),
    ...(engines.length === 0 ? [[labels.ffprobe, labels.noEngine] as const] : []),
    cacheRow(cacheFolder(env), clearCache),
    [labels.contests, verbatim(contests.map(({ policy }) => policy.contest.id).join(" "))],
  ];
  // Paths are copied from here, so that no line is broken.
  const column = rows.reduce((most, [label]) => Math.max(most, displayWidth(label[lang])), 0) + 2;
  for (const [label, value] of rows) {
    stdout.write(`${padEnd(label[lang], column)}${visible(value[lang])}\n`);
  }
  stdout.write(`\n${(engines.length > 0 ? labels.ready : labels.notReady)[lang]}\n`);
  return engines.length > 0 ? exitCode.complies : exitCode.incomplete;
}
