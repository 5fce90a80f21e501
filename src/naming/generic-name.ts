import { genericFilmNames, genericFolderNames } from "../lexicon/file-names.ts";

/** Whether a film is called what any film may be, and its folder is what names it. */
export function isGenericName(stem: string, folder: string): boolean {
  return genericFilmNames.test(stem) && !genericFolderNames.test(folder);
}
