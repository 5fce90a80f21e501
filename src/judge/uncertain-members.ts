import type { Selector } from "../model/check.ts";
import type { Package, PackageFile } from "../model/package.ts";
import type { Role } from "../model/vocabulary.ts";

/** Files of unknown purpose: unreadable documents without a title, images without a role. */
function isUntold({ kind, role, document }: PackageFile, roles: readonly Role[]): boolean {
  if (kind === "image") return role === undefined;
  const isTold = roles.some(({ id, named }) => id === role && named.length > 0);
  return document?.status === "unread" && !isTold;
}

/** A line that is the title of another paper: forms, pledge and list are often sent as one document. */
const longestTitle = 40;
function holdsTitleOf({ document }: PackageFile, { named }: Role): boolean {
  if (document?.status !== "facts") return false;
  return document.facts.paragraphs.some(
    (line) =>
      line.length <= longestTitle &&
      named.some((word) => line.normalize("NFKC").replace(/\(.*$/, "").trim().endsWith(word)),
  );
}

/** Lists files that might belong to the role: entries of archives, and files of unknown purpose. */
export function uncertainFiles(
  base: Selector["base"],
  pack: Package,
  roles: readonly Role[],
): readonly PackageFile[] {
  const isMeant = ({ id, makesWorks }: Role) =>
    (base.kind === "role" && base.roles.includes(id)) || (base.kind === "work" && makesWorks);
  const meant = roles.filter(isMeant);
  const packed = pack.packed.filter(({ role }) => meant.some(({ id }) => id === role));
  if (base.kind !== "role") return packed;
  const untold = pack.files.filter((file) =>
    meant.some(
      (role) =>
        role.id !== file.role &&
        role.named.length > 0 &&
        role.kinds.includes(file.kind) &&
        (isUntold(file, roles) || holdsTitleOf(file, role)),
    ),
  );
  return [...packed, ...untold];
}

/** Tells if an archive could not be listed, or holds another: it may contain any number of files. */
export function hasUnreadArchive(pack: Package): boolean {
  return (
    pack.files.some(({ archive }) => archive?.status === "unread") ||
    pack.packed.some(({ kind }) => kind === "archive")
  );
}
