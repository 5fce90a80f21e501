import type { Ignored } from "../../model/package.ts";

/** Folders that systems put on every drive, and that hold nothing of the entrant's. */
const systemFolders = new Set(
  [
    "System Volume Information",
    "$RECYCLE.BIN",
    "RECYCLER",
    "RECYCLED",
    ".Trashes",
    ".Trash",
    ".Spotlight-V100",
    ".fseventsd",
    ".TemporaryItems",
    ".DocumentRevisions-V100",
    "__MACOSX",
    "lost+found",
    "@eaDir",
    ".AppleDouble",
  ].map((name) => name.toLowerCase()),
);

const systemFiles = new Set(
  [
    ".DS_Store",
    "Thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "autorun.inf",
    ".localized",
    "Icon\r",
    "IndexerVolumeGuid",
  ].map((name) => name.toLowerCase()),
);

/** Why an entry is not looked at; undefined if it is. */
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
