import {
  lostClusters,
  programFolder,
  systemFiles,
  systemFolders,
  systemFoldersAtTop,
} from "../../lexicon/system-files.ts";
import type { Ignored } from "../../model/package.ts";

/** Returns why an entry is ignored; undefined if it is not. `atTop`: it lies in the folder that is checked, not deeper. */
export function ignoredReason(name: string, isFolder: boolean, atTop = false): Ignored["reason"] | undefined {
  const folded = name.toLowerCase();
  if (isFolder) {
    if (lostClusters.test(name)) return "lost-clusters";
    if (programFolder.test(name)) return "program";
    if (atTop && systemFoldersAtTop.has(folded)) return "system";
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
