import { type Dirent, statSync } from "node:fs";
import { readdir, readlink, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { naturalOrder } from "../../model/natural-order.ts";
import type { Ignored, Unjudged } from "../../model/package.ts";
import { yieldToEventLoop } from "../io/yield-to-event-loop.ts";
import { filesIgnoredIn, hiddenFile, mayHoldWorks } from "./find-unjudged.ts";
import { cleaned, codeOf, commonFolder, liesIn } from "./given-paths.ts";
import { ignoredReason } from "./ignored-files.ts";
import { PathError, severalDrives } from "./path-error.ts";

/** One file as the disk has it. */
export interface Entry {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds; for the cache of facts. */
  readonly modifiedMs: number;
  /** Set where there is no regular file that can be read, or a folder that can't be listed. */
  readonly trouble?:
    | "not-a-file"
    | "dangling-link"
    | "link-outside"
    | "no-permission"
    | "name-encoding"
    | "io-error";
  /** Its number in a run of files: 晨读（1）, 晨读（2）. */
  readonly run?: { readonly mark: string; readonly number: number };
  /** Where a link says that it leads, if that is outside of what is handed in. */
  readonly target?: string;
}

export interface Listing {
  readonly root: string;
  /** One folder was given, whole. */
  readonly whole: boolean;
  readonly entries: readonly Entry[];
  readonly folders: readonly string[];
  readonly ignored: readonly Ignored[];
  readonly unjudged: readonly Unjudged[];
}

function troubleOf(code: string, isLink: boolean): NonNullable<Entry["trouble"]> {
  if (code === "ELOOP" || (code === "ENOENT" && isLink)) return "dangling-link";
  return code === "EACCES" || code === "EPERM" ? "no-permission" : "io-error";
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The name, or undefined where its bytes are no UTF-8. */
function decode(name: Buffer): string | undefined {
  try {
    return utf8.decode(name);
  } catch {
    return undefined;
  }
}

function nothingAt(path: string, absolute: string): Entry {
  return { path, absolute, bytes: 0, modifiedMs: 0 };
}

/** For those who wait: how to stop, and how far it is. */
export interface WalkOptions {
  /** Once aborted, what was found so far is all there is. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each folder, with the number of files found. */
  readonly onProgress?: (found: number, folder: string) => void;
}

class Walker {
  readonly entries: Entry[] = [];
  readonly folders: string[] = [];
  readonly ignored: Ignored[] = [];
  readonly unjudged: Unjudged[] = [];
  private readonly root: string;
  /** Real paths of what was given: a link is followed only to what lies in one of them. */
  private readonly handedIn: readonly string[];
  /** Real paths of folders that were listed: a link that leads back is not followed twice. */
  private readonly visited = new Set<string>();

  private readonly turn = yieldToEventLoop();
  private readonly watch: WalkOptions;

  constructor(root: string, handedIn: readonly string[], watch: WalkOptions) {
    this.root = root;
    this.handedIn = handedIn;
    this.watch = watch;
  }

  relative(absolute: string): string {
    const inside = relative(this.root, absolute);
    return sep === "/" ? inside : inside.replaceAll(sep, "/");
  }

  /**
   * Walks a folder without recursion, so that no depth of folders can exhaust the stack. Throws `PathError` where
   * the folder itself can't be listed; one further down is an entry with its trouble.
   */
  async folder(start: string): Promise<void> {
    // Folders before links to folders, so that what lies in two places is found where it really lies.
    const open = [start];
    const links: string[] = [];
    for (let folder = open.pop(); folder !== undefined; folder = open.pop() ?? links.shift()) {
      if (this.watch.signal?.aborted) return;
      const path = this.relative(folder);
      if (!(await this.enter(folder))) {
        this.ignored.push({ path, reason: "repeated-link" });
        continue;
      }
      if (path !== "") this.folders.push(path);
      let items: Dirent<Buffer>[];
      try {
        items = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
      } catch (error) {
        const code = codeOf(error);
        if (folder === start) throw new PathError(start, code);
        this.entries.push({ ...nothingAt(path, folder), trouble: troubleOf(code, false) });
        continue;
      }
      for (const item of items) {
        await this.turn();
        await this.item(folder, item, open, links);
      }
      this.watch.onProgress?.(this.entries.length, path);
    }
  }

  private async enter(folder: string): Promise<boolean> {
    const real = await realpath(folder).catch(() => folder);
    if (this.visited.has(real)) return false;
    this.visited.add(real);
    return true;
  }

  private async item(folder: string, item: Dirent<Buffer>, open: string[], links: string[]): Promise<void> {
    const name = decode(item.name);
    if (name === undefined) {
      const shown = item.name
        .toString("latin1")
        .replace(/[\x80-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16)}`);
      const absolute = join(folder, shown);
      this.entries.push({ ...nothingAt(this.relative(absolute), absolute), trouble: "name-encoding" });
      return;
    }
    const absolute = join(folder, name);
    const atTop = !this.relative(absolute).includes("/");
    const reason = ignoredReason(name, item.isDirectory(), atTop);
    if (reason) this.ignore(absolute, name, reason, item);
    else if (item.isDirectory()) open.push(absolute);
    else await this.file(absolute, item, links);
  }

  /** Sets an entry aside. Systems make their folders at the top of a drive; further down they may be a person's. */
  private ignore(
    absolute: string,
    name: string,
    reason: Ignored["reason"],
    item: Pick<Dirent<Buffer>, "isDirectory" | "isFile">,
  ): void {
    const path = this.relative(absolute);
    this.ignored.push({ path, reason });
    if (item.isDirectory() && path.includes("/") && mayHoldWorks(name))
      this.unjudged.push(...filesIgnoredIn(absolute, path));
    else if (item.isFile() && reason === "hidden") this.unjudged.push(...hiddenFile(path, name));
  }

  /** Returns where a link leads that leaves what is handed in. What lies there is not read, and not named. */
  private async targetOutside(link: string): Promise<string | undefined> {
    const real = await realpath(link).catch(() => undefined);
    if (real === undefined || this.handedIn.some((place) => liesIn(real, place))) return undefined;
    return readlink(link).catch(() => real);
  }

  /** A file, or a link to one; a link to a folder is followed once. */
  async file(
    absolute: string,
    item: Pick<Dirent<Buffer>, "isFile" | "isSymbolicLink">,
    links: string[],
  ): Promise<void> {
    const path = this.relative(absolute);
    const nothing = nothingAt(path, absolute);
    const target = item.isSymbolicLink() ? await this.targetOutside(absolute) : undefined;
    if (target !== undefined) {
      this.entries.push({ ...nothing, trouble: "link-outside", target });
      return;
    }
    try {
      const found = statSync(absolute);
      if (found.isDirectory()) links.push(absolute);
      else if (!found.isFile()) this.entries.push({ ...nothing, trouble: "not-a-file" });
      else this.entries.push({ path, absolute, bytes: found.size, modifiedMs: found.mtimeMs });
    } catch (error) {
      this.entries.push({ ...nothing, trouble: troubleOf(codeOf(error), item.isSymbolicLink()) });
    }
  }
}

/**
 * Lists what is on the given paths: every regular file at every depth, in natural order. Nothing is opened.
 * Throws `PathError` for a path that is not there.
 */
export async function walk(paths: readonly string[], watch: WalkOptions = {}): Promise<Listing> {
  const given = await Promise.all(
    paths.map(async (path) => {
      const absolute = resolve(cleaned(path));
      try {
        return { absolute, isFolder: (await stat(absolute)).isDirectory() };
      } catch (error) {
        throw new PathError(path, codeOf(error));
      }
    }),
  );
  const [only, ...others] = given;
  const whole = others.length === 0 && only?.isFolder === true;
  const parents = given.map(({ absolute, isFolder }) => (isFolder ? absolute : join(absolute, "..")));
  const root = commonFolder(parents);
  if (root === undefined) throw new PathError(paths.join(", "), severalDrives);
  const real = await Promise.all(given.map(({ absolute }) => realpath(absolute).catch(() => absolute)));
  const walker = new Walker(root, real, watch);
  const plain: Pick<Dirent<Buffer>, "isFile" | "isSymbolicLink"> = {
    isFile: () => true,
    isSymbolicLink: () => false,
  };
  for (const { absolute, isFolder } of given) {
    if (isFolder) await walker.folder(absolute);
    else await walker.file(absolute, plain, []);
  }
  const byPath = new Map(walker.entries.map((entry) => [entry.path, entry]));
  return {
    root,
    whole,
    entries: [...byPath.values()].sort((a, b) => naturalOrder(a.path, b.path)),
    folders: walker.folders.sort(naturalOrder),
    ignored: walker.ignored.sort((a, b) => naturalOrder(a.path, b.path)),
    unjudged: walker.unjudged.sort((a, b) => naturalOrder(a.path, b.path)),
  };
}
