import type { ArchiveResult } from "./facts/archive.ts";
import type { DecodeResult } from "./facts/decoded.ts";
import type { DocumentResult } from "./facts/document.ts";
import type { ImageResult } from "./facts/image.ts";
import type { MediaResult } from "./facts/media.ts";
import type { Wholeness } from "./facts/wholeness.ts";
import type { FileKind } from "./file-kind.ts";

/** Source of a fact about a work. */
export type Origin =
  | { readonly from: "option" } // given on the command line
  | { readonly from: "name"; readonly path: string }
  | { readonly from: "folder"; readonly folder: string }
  | { readonly from: "form"; readonly path: string };

/** A fact about a work that may be unknown or contradicted. */
export type Attribution =
  | { readonly status: "known"; readonly value: string; readonly origin: Origin }
  | {
      readonly status: "conflict";
      readonly found: readonly { readonly value: string; readonly origin: Origin }[];
    }
  | { readonly status: "invalid"; readonly found: string; readonly origin: Origin } // named, but not one of the contest's
  | { readonly status: "unknown" };

export interface PackageFile {
  /** Inside the package, with `/`, exactly as on disk. */
  readonly path: string;
  readonly name: string;
  /** Name without extension. */
  readonly stem: string;
  /** Lower case, without the dot; empty where there is none. */
  readonly extension: string;
  /** Folders above the file: those inside the package, outermost first. */
  readonly folders: readonly string[];
  readonly bytes: number;
  readonly kind: FileKind;
  readonly role?: string;
  /** Values of the name's parts by the token of the template; empty where the name does not fit it. */
  readonly parts: Readonly<Record<string, string>>;
  readonly version?: string;
  /** Number of the episode in its series. */
  readonly episode?: number;
  /** The mark in the name: 第1集, （上）. */
  readonly episodeMark?: string;
  readonly media?: MediaResult;
  /** Of a document or a picture that has a role, unless it is damaged. */
  readonly wholeness?: Wholeness;
  /** Contents of a form, list or text; only if a rule needs it. */
  readonly document?: DocumentResult;
  /** Header of a picture, and codes in it; only if a rule needs it. */
  readonly image?: ImageResult;
  /** Entries of an archive. */
  readonly archive?: ArchiveResult;
  /** What decoding found; only if a rule needs it. */
  readonly decoded?: DecodeResult;
  /** SHA-256 of the content; only where another file of the package has the same size. */
  readonly digest?: string;
}

export interface Work {
  /** Stable inside the package: the path that its files share. */
  readonly id: string;
  readonly title: string;
  readonly category: Attribution;
  readonly unit?: string;
  readonly serial?: string;
  readonly author?: string;
  /** Path of its own folder, where each work has one. */
  readonly folder?: string;
  /** Paths of its files, in natural order. */
  readonly files: readonly PackageFile[];
}

export const ignoredReasons = [
  "system",
  "hidden",
  "temporary",
  "rule-file",
  "repeated-link",
  "lost-clusters", // where chkdsk puts what it found
  "program", // reelcheck itself, on the drive
] as const;

/** Something in the folder that is not judged, and why. */
export interface Ignored {
  readonly path: string;
  readonly reason: (typeof ignoredReasons)[number];
}

/** A file that is not judged, for its name or its folder's hides it. Its kind is told by its extension. */
export interface Unjudged {
  readonly path: string;
  readonly kind: FileKind;
}

/** The folder or drive that is handed in. */
export interface Package {
  /** Absolute path of the folder that all paths are relative to. */
  readonly root: string;
  /** One folder was given, whole; otherwise single files or several paths, and questions about the whole can't be answered. */
  readonly whole: boolean;
  readonly files: readonly PackageFile[];
  readonly works: readonly Work[];
  /** Every folder, relative to the root. */
  readonly folders: readonly string[];
  readonly ignored: readonly Ignored[];
  /** Films, papers and the like among what is ignored. */
  readonly unjudged: readonly Unjudged[];
  /** Files listed in archives; their path begins with the archive's. They are not read. */
  readonly packed: readonly PackageFile[];
  /** The gathering was interrupted: what is here is true but not all. */
  readonly complete: boolean;
}
