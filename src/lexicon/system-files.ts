const folded = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));

/** Folders with names that only a system, a NAS, a phone or a virus scanner gives. */
const namedBySystems = [
  ...[
    "System Volume Information",
    "$RECYCLE.BIN",
    "$WinREAgent",
    "$SysReset",
    "Config.Msi",
    "msdownld.tmp",
    "MSOCache",
  ],
  ...[".Trashes", ".Trash", ".Spotlight-V100", ".fseventsd", ".TemporaryItems", ".DocumentRevisions-V100"],
  ...["__MACOSX", ".AppleDouble", ".thumbnails", ".android_secure", "LOST.DIR"],
  ...["@Recycle", "#recycle", "@Recently-Snapshot", "#snapshot", ".@__thumb"], // QNAP, Synology
  ...["360REC", "360SANDBOX", "$360Section", "KingsoftData"],
  // A folder of this name keeps a virus from leaving a file of it.
  "autorun.inf",
];

/** Folders that systems make, and that a person might call so as well. */
const namedByBoth = ["RECYCLER", "RECYCLED", "lost+found", "@eaDir"];

/** Names among these that no person gives: what lies there was deleted, or belongs to the system. */
export const foldersOfSystems = folded([...namedBySystems, "Android"]);

/** Folders that operating systems, NAS, phones and virus scanners make on a drive. */
export const systemFolders = folded([...namedBySystems, ...namedByBoth]);

/** The same, where they lie at the top of a drive; deeper, people have such names. */
export const systemFoldersAtTop = folded(["Android"]);

/** Where chkdsk puts what it found without a name: a drive was pulled out while it was written. */
export const lostClusters = /^found\.\d{3}$/i;

/** The folder of this program, where it was unpacked onto the drive. */
export const programFolder = /^reelcheck-\d+\.\d+\.\d+[\w.-]*-(?:win|linux|darwin)-\w+$/i;

/** Files that point to another file. What they point to is not copied along. */
export const shortcutExtensions: readonly string[] = ["lnk", "url", "webloc", "desktop"];

/** What a name says that Windows gives to a shortcut to a file: 晨读.mp4, 晨读 - 快捷方式, 晨读 - Shortcut (2). */
export const shortcutToFile =
  /\.(?:mp4|m4v|mov|mkv|avi|wmv|flv|mpe?g|m?ts|mxf|mp3|wav|jpe?g|png|psd|docx?|wps|pdf|xlsx?|et|pptx?|zip|rar|7z)$|(?:快捷方式|shortcut)(?:\s*\(\d+\))?$/i;

/** Tells small pictures that Synology's NAS makes of films, and what a phone has deleted. */
export function isLeftBySystem(name: string): boolean {
  return (
    /^SYNO(PHOTO|VIDEO|INDEX)_/i.test(name) ||
    /^file\d{4}\.chk$/i.test(name) ||
    /^\.(trashed|pending)-\d+-/.test(name)
  );
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
    "WPSettings.dat",
    "bootex.log",
    "pagefile.sys",
    "hiberfil.sys",
    "swapfile.sys",
  ].map((name) => name.toLowerCase()),
);
