import { systemFiles, systemFolders } from "../../lexicon/system-files.ts";
import type { Ignored } from "../../model/package.ts";

/** Returns why an entry is ignored; undefined if it is not. */
export function ignoredReason(name: string, isFolder: boolean): Ignored["reason"] | undefined {
  const folded = name.toLowerCase();
  if (isFolder) {
    if (systemFolders.has(folded) || /^\.trash-\d+$/.test(folded)) return "system";
    return name.startsWith(".") ? "hidden" : undefined;
  }
  // `._*` are the resource forks that macOS leaves on foreign drives.
  if (systemFiles.has(folded) || name.startsWith("._")) return "system";
  // Office and WPS keep such files beside a document that is open.
  if (name.startsWith("~$") || /^\.~lock\..*#$/.test(name) || /^~wrl\d+\.tmp$/i.test(name))
    return "temporary";
  if (name === "reelcheck.yaml") return "rule-file";
  return name.startsWith(".") ? "hidden" : undefined;
}
