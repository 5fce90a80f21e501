import { mediaReaders } from "../intake/media/ffprobe/find-ffprobe.ts";
import { readMedia } from "../intake/media/read-media.ts";
import { PathError } from "../intake/package/path-error.ts";
import { walk } from "../intake/package/walk.ts";
import type { Known } from "../model/facts/known.ts";
import type { MediaFacts, MediaResult } from "../model/facts/media.ts";
import type { AudioStream, VideoStream } from "../model/facts/streams.ts";
import { type Lang, type Text, verbatim, visible, visibleJson } from "../model/text.ts";
import { nearest } from "../naming/index.ts";
import {
  bitsPerSecond,
  byteCount,
  decimal,
  hertz,
  inChina,
  printFrameSize,
  ratio,
  shownFrameRate,
  timeSpan,
} from "../quantity/index.ts";
import { columns } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { damageText, failureText } from "../wording/damage.ts";
import { labels } from "../wording/labels.ts";
import { enumerated, noted, phrases } from "../wording/lists.ts";
import { codecName, formatName, terms } from "../wording/terms.ts";
import { cachesFor } from "./caches.ts";
import { exitCode, pathError, UsageError } from "./exit.ts";
import { type Host, widthOf } from "./host.ts";

/** Reading every packet of a long film from a slow stick takes minutes. */
const timeoutSeconds = 600;

type Row = readonly [Text, Text];

function sourced<T>(known: Known<T> | undefined, show: (value: T) => Text): Text | undefined {
  return known && noted(show(known.value), terms.source(known.source));
}

/** Only the lines of which something is known. */
function rows(...pairs: readonly (readonly [Text, Text | string | undefined])[]): Row[] {
  return pairs.flatMap(([label, value]): Row[] => {
    if (value === undefined) return [];
    return [[label, typeof value === "string" ? verbatim(value) : value]];
  });
}

function join(...parts: readonly (string | undefined | false)[]): string | undefined {
  const there = parts.filter(Boolean);
  return there.length === 0 ? undefined : there.join(" ");
}

/** A length as people read it, and in seconds. */
function length(known: Known<number> | undefined): Text | undefined {
  if (!known) return undefined;
  const seconds = verbatim(`${decimal(known.value, 3)} s`);
  return noted(verbatim(timeSpan.round(known.value, 3)), phrases([seconds, terms.source(known.source)]));
}

const bits = (value: number) => verbatim(bitsPerSecond.round(value, 3));

function moment(utc: string): Text {
  const { day, time } = inChina(utc);
  return terms.chinaTime(`${day} ${time}`);
}

function videoRows(stream: VideoStream, number: number): Row[] {
  const { codedWidth, codedHeight, displayWidth, displayHeight, color } = stream;
  const stored = printFrameSize({ width: codedWidth, height: codedHeight });
  const shown = printFrameSize({ width: displayWidth, height: displayHeight });
  const how = join(
    stored !== shown && `← ${stored}`,
    stream.rotation !== 0 && `${stream.rotation}°`,
    stream.pixelAspect &&
      stream.pixelAspect.num !== stream.pixelAspect.den &&
      `PAR ${ratio.print(stream.pixelAspect)}`,
  );
  const rate = shownFrameRate(stream, 3);
  return [
    [labels.video(number), verbatim("")],
    ...rows(
      [
        labels.codec,
        join(codecName(stream.codec), stream.profile, stream.level && `L${stream.level}`, stream.codecTag),
      ],
      [labels.size, join(shown, how)],
      [labels.aspect, ratio.round(stream.displayAspect, 3)],
      [
        labels.rate,
        rate && stream.frameRate
          ? noted(
              stream.constantFrameRate?.value ? phrases([rate, labels.constant]) : rate,
              terms.source(stream.frameRate.source),
            )
          : undefined,
      ],
      [labels.scan, sourced(stream.scan, terms.scan)],
      [labels.bitrate, sourced(stream.bitsPerSecond, bits)],
      [labels.duration, length(stream.durationSeconds)],
      [
        labels.pixel,
        join(stream.pixelFormat, stream.chroma, stream.bitDepth !== undefined && `${stream.bitDepth} bit`),
      ],
      [labels.color, join(color?.primaries, color?.transfer, color?.matrix, color?.range)],
    ),
  ];
}

function audioRows(stream: AudioStream, number: number): Row[] {
  const { channels, channelLayout, sampleRateHz, bitDepth } = stream;
  return [
    [labels.audio(number), verbatim("")],
    ...rows(
      [labels.codec, join(codecName(stream.codec), stream.profile)],
      [labels.channels, join(channels?.toString(), channelLayout)],
      [
        labels.sampleRate,
        join(
          sampleRateHz !== undefined && hertz.print(sampleRateHz),
          bitDepth !== undefined && `${bitDepth} bit`,
        ),
      ],
      [labels.bitrate, sourced(stream.bitsPerSecond, bits)],
      [labels.duration, length(stream.durationSeconds)],
      [labels.language, stream.language],
    ),
  ];
}

function factRows(facts: MediaFacts): Row[] {
  const { container, timecode, aiLabel } = facts;
  const tags = Object.entries(facts.tags).map(([key, value]): Row => [verbatim(key), verbatim(value)]);
  return [
    ...rows(
      [labels.container, formatName(container.format)],
      [labels.brands, join(container.brand, ...(container.compatibleBrands ?? []))],
      [
        labels.index,
        container.indexInFront === undefined
          ? undefined
          : container.indexInFront
            ? labels.front
            : labels.back,
      ],
      [labels.fragmented, container.fragmented ? labels.yes : undefined],
      [labels.duration, length(facts.durationSeconds)],
      [labels.bitrate, sourced(facts.bitsPerSecond, bits)],
      [labels.created, facts.createdAt === undefined ? undefined : moment(facts.createdAt)],
      [labels.timecode, timecode?.start],
      [labels.aiLabel, aiLabel && `${aiLabel.place}: ${aiLabel.raw}`],
      [labels.covers, facts.coverPictures > 0 ? String(facts.coverPictures) : undefined],
      [labels.others, facts.otherStreams > 0 ? String(facts.otherStreams) : undefined],
      [labels.engine, facts.engine],
    ),
    ...facts.video.flatMap((stream, index) => videoRows(stream, index + 1)),
    ...facts.audio.flatMap((stream, index) => audioRows(stream, index + 1)),
    ...facts.subtitles.map(
      (stream, index): Row => [
        labels.subtitle(index + 1),
        verbatim(join(stream.codec, stream.language) ?? ""),
      ],
    ),
    ...(tags.length > 0 ? ([[labels.tags, verbatim("")], ...tags] satisfies Row[]) : []),
  ];
}

function resultRows(result: MediaResult): Row[] {
  if (result.status === "facts") return factRows(result.facts);
  const said = result.status === "damaged" ? damageText(result.damage).actual : failureText(result.failure);
  return [[labels.problem, said]];
}

/** Options of `probe`, as commander hands them over. */
export interface ProbeOptions {
  readonly format: string;
  readonly ffprobe?: string;
  readonly engine?: string;
  readonly cache: boolean;
}

/** Shows the facts of one file, as the rules see them; returns the exit code. */
export async function probe(
  path: string,
  options: ProbeOptions,
  lang: Lang,
  { stdout, env, signal }: Host,
): Promise<number> {
  if (options.format !== "text" && options.format !== "json") {
    const known = ["text", "json"];
    const near = nearest(options.format, known);
    throw new UsageError(
      messages.unknownFormat(options.format, enumerated(known.map(verbatim))),
      near === undefined ? [] : [messages.didYouMean(near)],
    );
  }
  const found = await walk([path]).catch((error: unknown) => {
    throw error instanceof PathError ? pathError(error.path, error.code) : error;
  });
  const [entry, ...others] = found.entries;
  if (found.whole || !entry || others.length > 0) throw new UsageError(messages.notOneFile(path));
  const readers = mediaReaders({ ffprobe: options.ffprobe, engine: options.engine, env });
  const result = await readMedia(entry, {
    ...readers,
    slot: (work) => work(),
    cache: (await cachesFor([path], env, options.cache)).probes,
    timeoutSeconds,
    packets: true,
    scan: true,
    signal,
  });
  if (options.format === "json") {
    const facts = result.status === "facts" ? result.facts : null;
    const trouble =
      result.status === "damaged"
        ? { damage: result.damage }
        : result.status === "unread"
          ? { unread: result.failure }
          : {};
    stdout.write(
      `${visibleJson(JSON.stringify({ path: entry.path, bytes: entry.bytes, facts, ...trouble }, null, 2))}\n`,
    );
  } else {
    const shown = [
      ...rows([labels.file, entry.path], [labels.bytes, byteCount.round(entry.bytes, 2)]),
      ...resultRows(result),
    ];
    const lines = columns(
      shown.map(([label, value]) => [visible(label[lang]), visible(value[lang])]),
      widthOf(stdout),
      1,
    );
    stdout.write(`${lines.join("\n")}\n`);
  }
  if (result.status === "facts") return exitCode.complies;
  return result.status === "damaged" ? exitCode.doesNotComply : exitCode.incomplete;
}
