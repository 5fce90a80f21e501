import { genericFilmNames, genericFolderNames } from "../lexicon/file-names.ts";

/** Tells if a file name is generic (`final.mp4`), so that the folder names the film. */
export function isGenericName(stem: string, folder: string): boolean {
  return genericFilmNames.test(stem) && !genericFolderNames.test(folder);
}
