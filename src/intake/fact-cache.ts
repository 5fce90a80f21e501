import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { probeAnswer } from "./ffprobe.ts";

const packetSummary = z.strictObject({
  packets: z.number(),
  bytes: z.number(),
  seconds: z.number().exactOptional(),
  frameRate: z.strictObject({ num: z.number(), den: z.number() }).exactOptional(),
  constant: z.boolean().exactOptional(),
});

/** What an engine said of a file, and what its packets came to. Never a verdict: those are made anew. */
const engineReport = z.strictObject({
  engine: z.string(),
  answer: probeAnswer,
  /** By index of the stream. */
  packets: z.array(z.tuple([z.number(), packetSummary])).optional(),
});
export type EngineReport = z.output<typeof engineReport>;

/** What was asked of which file, and of whom. */
export interface Asked {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Path and version of every engine at hand, in order. */
  readonly engines: readonly string[];
  readonly packets: boolean;
  readonly scan: boolean;
}

/** Remembers what was dear to find out. */
export interface FactCache {
  recall(asked: Asked): EngineReport | undefined;
  keep(asked: Asked, report: EngineReport): void;
}

/** Raised when the same question would be stored in another way. */
const revision = 1;
/** A report is some KB; one with a thousand tags is not worth keeping. */
const largestReport = 256 * 2 ** 10;
/** As many as the films of the largest contests of the field; at the usual size of a report about 20 MB. */
const mostReports = 5000;
/** A stray file of a run that was killed. */
const strayAfterMs = 3_600_000;
/** Coarsest clock of a file system (FAT): a file that changed so lately may change again and keep its time. */
const settledAfterMs = 3000;

const ownName = /^[0-9a-f]{64}\.json$/;
const ownStray = /^[0-9a-f-]{36}\.tmp$/;

function nameOf(asked: Asked): string {
  return `${createHash("sha256")
    .update(JSON.stringify([revision, asked]))
    .digest("hex")}.json`;
}

export interface CacheSize {
  readonly reports: number;
  readonly bytes: number;
}

/**
 * A folder with one small file for every report. Whatever goes wrong with it, runs go on without it: what is corrupt or
 * of another origin is not believed, and two runs at once do not see each other's halves, for files appear by renaming.
 */
export class CacheFolder implements FactCache {
  private readonly folder: string;
  private readonly now: () => number;
  private kept = 0;

  constructor(folder: string, now: () => number = Date.now) {
    this.folder = folder;
    this.now = now;
  }

  recall(asked: Asked): EngineReport | undefined {
    try {
      return engineReport.parse(JSON.parse(readFileSync(join(this.folder, nameOf(asked)), "utf8")));
    } catch {
      return undefined;
    }
  }

  keep(asked: Asked, report: EngineReport): void {
    const age = this.now() - asked.modifiedMs;
    const text = JSON.stringify(report);
    if (age < settledAfterMs || text.length > largestReport || this.kept >= mostReports) return;
    try {
      if (this.kept++ === 0) {
        mkdirSync(this.folder, { recursive: true, mode: 0o700 });
        this.tidy();
      }
      const stray = join(this.folder, `${randomUUID()}.tmp`);
      writeFileSync(stray, text, { mode: 0o600, flag: "wx" });
      renameSync(stray, join(this.folder, nameOf(asked)));
    } catch {
      // A full disk or a folder that can't be written costs time in the next run, and nothing else.
    }
  }

  size(): CacheSize {
    const own = this.own();
    return { reports: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Removes every report, and nothing else. */
  clear(): void {
    for (const { name } of this.own()) rmSync(join(this.folder, name), { force: true });
    for (const name of this.strays(0)) rmSync(join(this.folder, name), { force: true });
  }

  /** Makes room: the oldest reports go. */
  private tidy(): void {
    const own = this.own().sort((a, b) => a.writtenMs - b.writtenMs);
    const leaving = own.slice(0, Math.max(0, own.length - mostReports)).map(({ name }) => name);
    for (const name of [...leaving, ...this.strays(strayAfterMs)]) {
      rmSync(join(this.folder, name), { force: true });
    }
  }

  private names(): readonly string[] {
    try {
      return readdirSync(this.folder);
    } catch {
      return [];
    }
  }

  private strays(olderThanMs: number): readonly string[] {
    return this.names().filter((name) => {
      const written = ownStray.test(name) ? this.stat(name)?.writtenMs : undefined;
      return written !== undefined && this.now() - written >= olderThanMs;
    });
  }

  private own(): { name: string; bytes: number; writtenMs: number }[] {
    return this.names().flatMap((name) => {
      const found = ownName.test(name) ? this.stat(name) : undefined;
      return found ? [{ name, ...found }] : [];
    });
  }

  private stat(name: string): { bytes: number; writtenMs: number } | undefined {
    const found = statSync(join(this.folder, name), { throwIfNoEntry: false });
    return found && { bytes: found.size, writtenMs: found.mtimeMs };
  }
}
