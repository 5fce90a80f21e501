import type { PackageFile } from "../../../model/package.ts";
import type { Vocabulary } from "../../../model/vocabulary.ts";
import { type IdentifiedFile, identifyFile } from "../../package/identify-file.ts";

/** The files that archives list, with what their names tell. */
export function packedFiles(
  described: readonly IdentifiedFile[],
  vocabulary: Vocabulary,
): readonly PackageFile[] {
  return described.flatMap(({ entry, file, outer }) => {
    const { archive } = file;
    if (archive?.status !== "listed") return [];
    return archive.files.map(({ path, bytes, kind }) => {
      const inside = { ...entry, path: `${file.path}/${path}`, bytes };
      return identifyFile(inside, kind, outer, vocabulary).file;
    });
  });
}
