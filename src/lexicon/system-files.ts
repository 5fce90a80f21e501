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
