import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Rule files that come with reelcheck; the path is the same from `src/` and from `dist/`. */
const builtInFolder = fileURLToPath(new URL("../../rules/", import.meta.url));

/** The name under which a rule file is found beside the films. */
const ownName = "reelcheck.yaml";

export interface RuleFile {
  /** Name to show. */
  readonly name: string;
  readonly absolute: string;
  readonly text: string;
  readonly sha256: string;
}

export type RuleFileSearch =
  | { readonly found: RuleFile }
  | { readonly missing: string }
  | { readonly ambiguous: readonly string[] }
  | { readonly unreadable: string; readonly why: string };

/** Ids of the contests that come with reelcheck, in order. */
export async function builtInIds(): Promise<readonly string[]> {
  const names = await readdir(builtInFolder);
  return names.flatMap((name) => (name.endsWith(".yaml") ? [name.slice(0, -".yaml".length)] : [])).sort();
}

/** Rule files are written by hand; a film that was named by mistake is not to be read whole. */
const largestRuleFile = 1_000_000;

async function read(absolute: string, name: string): Promise<RuleFileSearch> {
  try {
    const found = await stat(absolute);
    if (found.size > largestRuleFile) return { unreadable: name, why: "size" };
    if (!found.isFile() && !found.isFIFO()) return { unreadable: name, why: "EISDIR" };
    const bytes = await readFile(absolute);
    // Chinese Windows still writes GBK when asked for "ANSI".
    if (!isUtf8(bytes)) return { unreadable: name, why: "encoding" };
    const text = new TextDecoder().decode(bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { found: { name, absolute, text, sha256 } };
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return why === "ENOENT" ? { missing: name } : { unreadable: name, why };
  }
}

/** Finds a rule file by path, or one that comes with reelcheck by its id or the beginning of it: `henan-2025`, `henan`. */
export async function findRuleFile(wanted: string): Promise<RuleFileSearch> {
  if (/[/\\]|\.ya?ml$/i.test(wanted)) return read(resolve(wanted), wanted);
  const ids = await builtInIds();
  const id = wanted.toLowerCase();
  const matches = ids.includes(id) ? [id] : ids.filter((known) => id !== "" && known.startsWith(id));
  const [only, ...others] = matches;
  if (only === undefined) {
    const asFile = await stat(resolve(wanted)).catch(() => undefined);
    return asFile ? read(resolve(wanted), wanted) : { missing: wanted };
  }
  if (others.length > 0) return { ambiguous: matches };
  return read(join(builtInFolder, `${only}.yaml`), `rules/${only}.yaml`);
}

/** The nearest `reelcheck.yaml` in the folder of a path or above it. */
export async function nearestRuleFile(path: string): Promise<RuleFileSearch> {
  let folder = resolve(path);
  const there = await stat(folder).catch(() => undefined);
  if (there?.isFile()) folder = dirname(folder);
  for (;;) {
    const candidate = join(folder, ownName);
    const search = await read(candidate, basename(candidate));
    if (!("missing" in search)) return search;
    if (dirname(folder) === folder) return { missing: ownName };
    folder = dirname(folder);
  }
}
