import { z } from "zod";
import { DiskCache } from "../../io/disk-cache.ts";
import { probeAnswer } from "./ffprobe.ts";

const packetSummary = z.strictObject({
  packets: z.number(),
  bytes: z.number(),
  seconds: z.number().exactOptional(),
  frameRate: z.strictObject({ num: z.number(), den: z.number() }).exactOptional(),
  constant: z.boolean().exactOptional(),
  rateOverTime: z
    .strictObject({
      sliceSeconds: z.number(),
      seconds: z.number(),
      bitsPerSecond: z.array(z.number()).readonly(),
    })
    .exactOptional(),
});

/** An engine's answer about a file, and the totals of its packets. Never a verdict: those are made anew. */
const engineReport = z.strictObject({
  engine: z.string(),
  answer: probeAnswer,
  /** By index of the stream. */
  packets: z.array(z.tuple([z.number(), packetSummary])).optional(),
});
export type ProbeReport = z.output<typeof engineReport>;

/** Key: the file, what was asked, and of which engines. */
export interface ProbeKey {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Path and version of every engine at hand, in order. */
  readonly engines: readonly string[];
  readonly packets: boolean;
  readonly scan: boolean;
}

/** Caches ffprobe results. */
export interface ProbeCache {
  get(asked: ProbeKey): ProbeReport | undefined;
  set(asked: ProbeKey, report: ProbeReport): void;
}

/** A report is some KB; one with a thousand tags is not worth keeping. */
const largestReport = 256 * 2 ** 10;
/** As many as the films of the largest contests of the field; at the usual size of a report about 20 MB. */
const mostReports = 5000;

/** Answers of engines on disk, a small file each. */
export class DiskProbeCache extends DiskCache<ProbeKey, ProbeReport> implements ProbeCache {
  constructor(folder: string, now?: () => number) {
    super(folder, { revision: 2, schema: engineReport, largest: largestReport, most: mostReports }, now);
  }
}
