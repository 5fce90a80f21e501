import type { Selector } from "../model/check.ts";
import type { Package, PackageFile } from "../model/package.ts";
import type { Role } from "../model/vocabulary.ts";

/** What tells nothing of what it is for: a document without title that could not be read, a picture of no role. */
function isUntold({ kind, role, document }: PackageFile, roles: readonly Role[]): boolean {
  if (kind === "image") return role === undefined;
  const isTold = roles.some(({ id, named }) => id === role && named.length > 0);
  return document?.status === "unread" && !isTold;
}

/** Files that may be meant, beside those that surely are or are not: by what archives list, and what tells nothing. */
export function possibleFiles(
  base: Selector["base"],
  pack: Package,
  roles: readonly Role[],
): readonly PackageFile[] {
  const isMeant = ({ id, makesWorks }: Role) =>
    (base.kind === "role" && base.roles.includes(id)) || (base.kind === "work" && makesWorks);
  const meant = roles.filter(isMeant);
  const packed = pack.packed.filter(({ role }) => meant.some(({ id }) => id === role));
  if (base.kind !== "role") return packed;
  const untold = pack.files.filter(
    (file) =>
      isUntold(file, roles) &&
      meant.some(({ id, named, kinds }) => id !== file.role && named.length > 0 && kinds.includes(file.kind)),
  );
  return [...packed, ...untold];
}

/** Whether an archive that could not be listed, or one inside another, may hold any number of files. */
export function isSealed(pack: Package): boolean {
  return (
    pack.files.some(({ archive }) => archive?.status === "unread") ||
    pack.packed.some(({ kind }) => kind === "archive")
  );
}
