import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Chunk } from "../model/report.ts";
import { placeOf } from "./path-inside.ts";

/** `in-place` where a file had to be overwritten: a run that breaks off then leaves half of it. */
export type Written = "whole" | "in-place";

/** Half-written files of this process. They are removed when it ends, by a second signal too. */
const halves = new Set<string>();

function removeHalves(): void {
  for (const half of halves) rmSync(half, { force: true });
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** Tells if it is the file that standard output or standard error goes to: a new file would cut it off from the shell. */
function isOwnStream(found: Stats): boolean {
  return [1, 2].some((descriptor) => {
    try {
      const { dev, ino } = fstatSync(descriptor);
      return ino !== 0 && dev === found.dev && ino === found.ino;
    } catch {
      return false;
    }
  });
}

/** Tells if it is no file at all but a pipe, a device, or an open file by another name: written to as it is. */
function isStream(file: string, found: Stats | undefined): boolean {
  if (found === undefined) return false;
  return !found.isFile() || /^\/(?:dev|proc)\//.test(resolve(file)) || isOwnStream(found);
}

async function fill(descriptor: number, pieces: AsyncIterable<Chunk>): Promise<void> {
  for await (const piece of pieces) writeFileSync(descriptor, piece);
}

async function overwrite(file: string, pieces: AsyncIterable<Chunk>): Promise<void> {
  const descriptor = openSync(file, "w");
  try {
    await fill(descriptor, pieces);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives the new file the owner and the permissions of the old one; false where that can't be done. */
function takesAfter(descriptor: number, old: Stats): boolean {
  try {
    const made = fstatSync(descriptor);
    if (made.uid !== old.uid || made.gid !== old.gid) fchownSync(descriptor, old.uid, old.gid);
    fchmodSync(descriptor, old.mode & 0o7777);
    return true;
  } catch {
    return process.platform === "win32";
  }
}

/** A new file that is still empty. */
interface Beside {
  readonly half: string;
  readonly descriptor: number;
}

function openNew(place: string): Beside | undefined {
  // The first name may be too long, or the stray of a run that was killed under the same number.
  for (const name of [basename(place), "reelcheck", `reelcheck-${Date.now()}`]) {
    const half = join(dirname(place), `.${name}.tmp-${process.pid}`);
    try {
      return { half, descriptor: openSync(half, "wx") };
    } catch (error) {
      const code = codeOf(error);
      if (code === "ENOSPC" || code === "EDQUOT") throw error;
    }
  }
  return undefined;
}

/** Opens a new file beside an old one, or returns undefined where it could not take its place. */
function openBeside(place: string, old: Stats | undefined): Beside | undefined {
  // A second name of the file would go on standing for the old one.
  if (old && old.nlink > 1) return undefined;
  const made = openNew(place);
  if (!made || !old || takesAfter(made.descriptor, old)) return made;
  closeSync(made.descriptor);
  rmSync(made.half, { force: true });
  return undefined;
}

/** Waits until the disk has it: else a power cut after renaming could leave an empty file. */
function settle(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    const code = codeOf(error);
    // Some network shares can't be waited for.
    if (code !== "EINVAL" && code !== "ENOTSUP" && code !== "ENOSYS" && code !== "EPERM") throw error;
  }
}

/** Puts the new file in the place of the old one. A file that is mounted by itself can only be overwritten. */
function replace(half: string, place: string): Written {
  try {
    renameSync(half, place);
    return "whole";
  } catch {
    copyFileSync(half, place);
    return "in-place";
  }
}

/** Fills the new file, and puts it in the place of the old one. */
async function writeBeside(
  place: string,
  { half, descriptor }: Beside,
  pieces: AsyncIterable<Chunk>,
): Promise<Written> {
  if (halves.size === 0) process.once("exit", removeHalves);
  halves.add(half);
  try {
    try {
      await fill(descriptor, pieces);
      settle(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return replace(half, place);
  } finally {
    rmSync(half, { force: true });
    halves.delete(half);
    if (halves.size === 0) process.off("exit", removeHalves);
  }
}

/**
 * Writes a file so that its name always stands for something whole: the old file, or all of the new one. The new one is
 * written beside it and renamed. Throws what the system says where the file can't be written.
 */
export async function writeFile(file: string, pieces: AsyncIterable<Chunk>): Promise<Written> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (isStream(file, found)) {
    await overwrite(file, pieces);
    return "whole";
  }
  const place = await placeOf(file);
  // A file that nobody may write to is not replaced either.
  if (found) accessSync(place, constants.W_OK);
  const beside = openBeside(place, found);
  if (beside) return writeBeside(place, beside, pieces);
  await overwrite(place, pieces);
  return found ? "in-place" : "whole";
}
