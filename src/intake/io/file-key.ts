import { createHash } from "node:crypto";
import { type BigIntStats, statfsSync, statSync } from "node:fs";
import { OpenFile } from "./open-file.ts";

/** By what a cache knows a file again. */
export interface FileKey {
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** Tells two files apart that lie at one path one after the other, with one size and one time. */
  readonly identity: string;
}

/**
 * File systems of Linux that give a file one inode for life, and a time of change that no program sets (`statfs`). On
 * others, such as FAT of USB sticks and shares, an inode is made up at each mount.
 */
const withStableInodes = new Set([
  0xef53, // ext
  0x5846_5342, // XFS
  0x9123_683e, // Btrfs
  0x0102_1994, // tmpfs
  0x794c_7630, // overlay
  0x2fc1_2fc1, // ZFS
  0xf2f5_2010, // F2FS
]);

function hasStableInodes(path: string): boolean {
  return process.platform === "linux" && withStableInodes.has(statfsSync(path).type);
}

/** Read at head, middle and tail: two exports of one length differ at one of them. */
const sampleBytes = 64 * 2 ** 10;

function digestOf(path: string, bytes: number): string {
  const file = new OpenFile(path);
  try {
    const hash = createHash("sha256");
    const last = Math.max(0, bytes - sampleBytes);
    for (const place of [0, Math.floor(last / 2), last]) hash.update(file.read(place, sampleBytes));
    return hash.digest("hex");
  } finally {
    file.close();
  }
}

/** The volume belongs to it on Windows only, where it is a number of the stick; elsewhere it is one of the port. */
function identityOf(path: string, { dev, ino, ctimeNs, size }: BigIntStats, isStable: boolean): string {
  if (isStable) return `inode ${dev} ${ino} ${ctimeNs}`;
  return `digest ${process.platform === "win32" ? dev : ""} ${digestOf(path, Number(size))}`;
}

/** Makes the key of a file as it is now; undefined where it can't be read. */
export function fileKey(path: string, isStable?: boolean): FileKey | undefined {
  try {
    const found = statSync(path, { bigint: true });
    const identity = identityOf(path, found, isStable ?? hasStableInodes(path));
    return { path, bytes: Number(found.size), modifiedMs: Number(found.mtimeMs), identity };
  } catch {
    return undefined;
  }
}

/** Tells if a file is the one that a key was made of. */
export function isSameFile(key: FileKey): boolean {
  const now = fileKey(key.path, key.identity.startsWith("inode"));
  return now?.identity === key.identity && now.bytes === key.bytes && now.modifiedMs === key.modifiedMs;
}
