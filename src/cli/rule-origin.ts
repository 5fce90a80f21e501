import { lstat, stat } from "node:fs/promises";
import { dirname } from "node:path";
import type { RuleOrigin } from "../model/rule-origin.ts";
import { builtInIds, findRuleFile } from "./find-rule-file.ts";
import type { LoadedRules } from "./load-rules.ts";
import { liesInside } from "./path-inside.ts";

const superuser = 0;

/** Owners whose files decide: the user, and the system. In a container all belongs to who owns the working folder. */
async function trustedOwners(): Promise<ReadonlySet<number>> {
  const own = process.getuid?.() ?? superuser;
  const here = own === superuser ? [(await stat(".")).uid] : [];
  return new Set([superuser, own, ...here]);
}

/** Tells if a file, or a link in its place, belongs to another user. Windows does not say. */
async function isForeign(path: string): Promise<boolean> {
  if (process.getuid === undefined) return false;
  try {
    const owners = [(await lstat(path)).uid, (await stat(path)).uid];
    const trusted = await trustedOwners();
    return owners.some((owner) => !trusted.has(owner));
  } catch {
    return true;
  }
}

/** Returns the contest that comes with reelcheck under an id. */
async function builtInCalled(id: string) {
  if (!(await builtInIds()).includes(id)) return undefined;
  const search = await findRuleFile(id);
  return "found" in search ? search.found : undefined;
}

/** Finds out whose the rules are that a check will use. */
export async function originOf(
  { file, policy }: LoadedRules,
  isNamed: boolean,
  paths: readonly string[],
): Promise<RuleOrigin> {
  const { absolute, sha256 } = file;
  const same = await builtInCalled(policy.contest.id);
  const builtIn = same ? (same.sha256 === sha256 ? "unchanged" : "changed") : null;
  const path = same?.absolute === absolute ? file.name : absolute;
  if (isNamed) return { path, found: "named", foreign: false, builtIn };
  // By its folder, for a link that lies there came with the rest.
  const found = (await liesInside(dirname(absolute), paths)) ? "inside" : "above";
  return { path, found, foreign: await isForeign(absolute), builtIn };
}
