/** Folders that operating systems create on every drive. */
export const systemFolders = new Set(
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

/** Names among these that no person gives: what lies there was deleted, or belongs to the system. */
export const foldersOfSystems = new Set(
  [
    "System Volume Information",
    "$RECYCLE.BIN",
    ".Trashes",
    ".Trash",
    ".Spotlight-V100",
    ".fseventsd",
    ".TemporaryItems",
    ".DocumentRevisions-V100",
    "__MACOSX",
    ".AppleDouble",
  ].map((name) => name.toLowerCase()),
);

/** Tells small pictures that Synology's NAS makes of films, and what a phone has deleted. */
export function isLeftBySystem(name: string): boolean {
  return /^SYNO(PHOTO|VIDEO|INDEX)_/i.test(name) || /^\.(trashed|pending)-\d+-/.test(name);
}

/** Files that systems write beside those of the entrant. */
export const systemFiles = new Set(
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
