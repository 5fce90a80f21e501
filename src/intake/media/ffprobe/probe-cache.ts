import { DiskCache } from "../../io/disk-cache.ts";
import type { ProbeReport } from "./probe-report.ts";

/** What was asked of which file, and of whom. */
export interface ProbeKey {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Path and version of every engine at hand, in order. */
  readonly engines: readonly string[];
  readonly packets: boolean;
  readonly scan: boolean;
}

/** Remembers what was dear to find out. */
export interface ProbeCache {
  get(asked: ProbeKey): Promise<ProbeReport | undefined>;
  set(asked: ProbeKey, report: ProbeReport): void;
}

/** A report is some KB; one with a thousand tags is not worth keeping. */
const largestReport = 256 * 2 ** 10;
/** As many as the films of the largest contests of the field; at the usual size of a report about 20 MB. */
const mostReports = 5000;

/** What engines said, a small file each. */
export class DiskProbeCache extends DiskCache<ProbeKey, ProbeReport> implements ProbeCache {
  constructor(folder: string, now?: () => number) {
    const schema = async () => (await import("./probe-report.ts")).probeReport;
    super(folder, { revision: 2, schema, largest: largestReport, most: mostReports }, now);
  }
}
