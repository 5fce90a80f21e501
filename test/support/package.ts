import { packedFiles } from "../../src/intake/documents/archives/packed-files.ts";
import { withDocument } from "../../src/intake/documents/read-all.ts";
import { kindByExtension } from "../../src/intake/package/file-extensions.ts";
import { groupWorks } from "../../src/intake/package/group-works.ts";
import { identifyFile, splitPath } from "../../src/intake/package/identify-file.ts";
import { markRuns } from "../../src/intake/package/numbered-runs.ts";
import type { Wholeness } from "../../src/model/facts/wholeness.ts";
import { naturalOrder } from "../../src/model/natural-order.ts";
import type { Package, PackageFile } from "../../src/model/package.ts";
import type { Policy } from "../../src/model/policy.ts";
import { archiveOf, decodedOf, documentOf, imageOf, isLoose, type Loose, mediaOf } from "./facts.ts";

/** A file as cases write it: a path, and as many facts as the case is about. */
export interface FileCase extends Loose {
  readonly path?: string;
  readonly bytes?: number;
}

export interface PackageCase extends Loose {
  readonly files?: readonly (FileCase | string)[];
  readonly folders?: readonly string[];
  readonly unjudged?: readonly string[];
  readonly whole?: boolean;
  readonly category?: string;
}

function wholenessOf(given: unknown): { readonly wholeness?: Wholeness } {
  return given === "whole" || given === "unseen" ? { wholeness: given } : {};
}

/** The package a case describes, put together by the same functions that put together a real one. */
export function packageOf(given: PackageCase, policy: Policy): Package {
  const usualBytes = 120_000_000;
  const files = (given.files ?? [{ ...given, path: "film.mp4" }]).map(
    (file): FileCase => (typeof file === "string" ? { path: file } : file),
  );
  const ordered = files
    .map((file) => ({ file, path: file.path ?? "film.mp4" }))
    .sort((a, b) => naturalOrder(a.path, b.path));
  const entryOf = ({ file, path }: (typeof ordered)[number]) => ({
    path,
    absolute: `/package/${path}`,
    bytes: file.bytes ?? usualBytes,
    modifiedMs: 0,
  });
  const entries = new Map(markRuns(ordered.map(entryOf)).map((entry) => [entry.path, entry] as const));
  const described = ordered.map(({ file, path }) => {
    const entry = entries.get(path) ?? entryOf({ file, path });
    const { bytes } = entry;
    const kind = kindByExtension(splitPath(path).extension);
    const one = identifyFile(entry, kind, [], policy.vocabulary);
    const media = one.role && mediaOf(file, kind, bytes);
    const digest = typeof file.digest === "string" ? { digest: file.digest } : {};
    const complete: PackageFile = { ...one.file, ...(media ? { media } : {}), ...digest };
    const wholeness = wholenessOf(file.wholeness);
    const image = isLoose(file.image) ? { image: imageOf(file.image) } : {};
    const archive = file.archive === undefined ? {} : { archive: archiveOf(file.archive) };
    const decoded = isLoose(file.decoded) ? { decoded: decodedOf(file.decoded) } : {};
    const whole = { ...one, file: { ...complete, ...wholeness, ...image, ...archive, ...decoded } };
    return isLoose(file.document) ? withDocument(whole, documentOf(file.document), policy.vocabulary) : whole;
  });
  const works = groupWorks(described, policy.vocabulary, given.category);
  const numbered = new Map(works.flatMap((work) => work.files.map((file) => [file.path, file] as const)));
  const folders = new Set(
    described.flatMap(({ file }) =>
      file.folders.map((_, index) => file.folders.slice(0, index + 1).join("/")),
    ),
  );
  return {
    root: "/package",
    whole: given.whole ?? true,
    files: described.map(({ file }) => numbered.get(file.path) ?? file),
    works,
    folders: [...folders, ...(given.folders ?? [])],
    ignored: [],
    unjudged: (given.unjudged ?? []).map((path) => ({
      path,
      kind: kindByExtension(splitPath(path).extension),
    })),
    packed: packedFiles(described, policy.vocabulary),
    complete: true,
  };
}
