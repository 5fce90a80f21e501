import { DiskCache } from "../../io/disk-cache.ts";
import type { FileKey } from "../../io/file-key.ts";
import type { ProbeReport } from "./probe-report.ts";

/** Key: the file, what was asked, and of which engines. */
export interface ProbeKey extends FileKey {
  /** Path and version of every engine at hand, in order. */
  readonly engines: readonly string[];
  readonly packets: boolean;
  readonly scan: boolean;
}

/** Caches ffprobe results. */
export interface ProbeCache {
  get(asked: ProbeKey): Promise<ProbeReport | undefined>;
  set(asked: ProbeKey, report: ProbeReport): void;
}

/** A report is some KB; one with a thousand tags is not worth keeping. */
const largestReport = 256 * 2 ** 10;
/** As many as the films of the largest contests of the field; at the usual size of a report about 20 MB. */
const mostReports = 5000;

/** Answers of engines on disk, a small file each. */
export class DiskProbeCache extends DiskCache<ProbeKey, ProbeReport> implements ProbeCache {
  constructor(folder: string, now?: () => number) {
    const schema = async () => (await import("./probe-report.ts")).probeReport;
    super(folder, { revision: 4, schema, largest: largestReport, most: mostReports }, now);
  }
}
