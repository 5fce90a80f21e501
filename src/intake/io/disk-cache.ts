import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";

/** Contents and limits of a cache. */
export interface DiskCacheOptions<V> {
  /** Raised when the same question would be answered or stored in another way. */
  readonly revision: number;
  /** Loads the schema of an answer: it is built only where there is an answer to read. */
  readonly schema: () => Promise<z.ZodType<V>>;
  /** A larger answer is not worth keeping. */
  readonly largest: number;
  readonly most: number;
}

/** A stray file of a run that was killed. */
const strayAfterMs = 3_600_000;
/** Coarsest clock of a file system (FAT): a file that changed so lately may change again and keep its time. */
const settledAfterMs = 3000;

const ownName = /^[0-9a-f]{64}\.json$/;
const ownStray = /^[0-9a-f-]{36}\.tmp$/;

function nameOf(revision: number, asked: object): string {
  return `${createHash("sha256")
    .update(JSON.stringify([revision, asked]))
    .digest("hex")}.json`;
}

/** Checks a value without replacing it: what a schema returns has its properties in another order, and so would a report. */
function isAnswer<V>(value: unknown, schema: z.ZodType<V>): value is V {
  const parsed = schema.safeParse(value);
  // What the schema would have to add or take away was not kept by us.
  return parsed.success && isDeepStrictEqual(parsed.data, value);
}

export interface CacheSize {
  readonly reports: number;
  readonly bytes: number;
}

/**
 * A folder with one small file for every answer. Whatever goes wrong with it, runs go on without it: what is corrupt or
 * of another origin is not believed, and two runs at once do not see each other's halves, for files appear by renaming.
 */
export class DiskCache<A extends { readonly modifiedMs: number }, V> {
  private readonly folder: string;
  private readonly plan: DiskCacheOptions<V>;
  private readonly now: () => number;
  private kept = 0;

  constructor(folder: string, plan: DiskCacheOptions<V>, now: () => number = Date.now) {
    this.folder = folder;
    this.plan = plan;
    this.now = now;
  }

  async get(asked: A): Promise<V | undefined> {
    try {
      const name = nameOf(this.plan.revision, asked);
      const value: unknown = JSON.parse(readFileSync(join(this.folder, name), "utf8"));
      return isAnswer(value, await this.plan.schema()) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  set(asked: A, answer: V): void {
    const { most, largest, revision } = this.plan;
    const age = this.now() - asked.modifiedMs;
    const text = JSON.stringify(answer);
    if (age < settledAfterMs || text.length > largest || this.kept >= most) return;
    try {
      if (this.kept++ === 0) {
        mkdirSync(this.folder, { recursive: true, mode: 0o700 });
        this.tidy();
      }
      const stray = join(this.folder, `${randomUUID()}.tmp`);
      writeFileSync(stray, text, { mode: 0o600, flag: "wx" });
      renameSync(stray, join(this.folder, nameOf(revision, asked)));
    } catch {
      // A full disk or a folder that can't be written costs time in the next run, and nothing else.
    }
  }

  size(): CacheSize {
    const own = this.own();
    return { reports: own.length, bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Removes every answer, and nothing else. */
  clear(): void {
    for (const { name } of this.own()) rmSync(join(this.folder, name), { force: true });
    for (const name of this.strays(0)) rmSync(join(this.folder, name), { force: true });
  }

  /** Makes room: the oldest answers go. */
  private tidy(): void {
    const own = this.own().sort((a, b) => a.writtenMs - b.writtenMs);
    const leaving = own.slice(0, Math.max(0, own.length - this.plan.most)).map(({ name }) => name);
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
