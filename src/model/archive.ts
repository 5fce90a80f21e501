import type { FileKind } from "./file-kind.ts";

/** A file inside an archive; nothing of it is read but what the list of contents says. */
export interface PackedFile {
  /** Inside the archive, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** By its extension. */
  readonly kind: FileKind;
  /** Needs a password. */
  readonly encrypted: boolean;
}

/** Why the contents of an archive are not known. */
export type ArchiveTrouble =
  | { readonly kind: "other-format"; readonly format: string } // RAR, 7z: not a zip
  | { readonly kind: "broken" }
  | { readonly kind: "too-many" }; // more files than any package of works holds

export type ArchiveResult =
  | { readonly status: "listed"; readonly files: readonly PackedFile[] }
  | { readonly status: "unread"; readonly trouble: ArchiveTrouble };
