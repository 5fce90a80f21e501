import type { Still } from "../../model/decoded.ts";
import type { Finding } from "../../model/finding.ts";
import type { ReportFile, ReportWork } from "../../model/report.ts";
import { framesOf } from "./stills.ts";

/** Characters of pictures in one page: with more it can't be mailed, and opens slowly. */
const mostCharacters = 8_000_000;
/** Of more works than this only those are shown with pictures that something is wrong with. */
const manyWorks = 500;

const lengthOf = (stills: readonly Still[]) => stills.reduce((sum, { jpeg }) => sum + jpeg.length, 0);

/** Ids of the works that are shown with pictures: the worst ones first, as long as there is room. */
export function worksWithPictures(
  works: readonly ReportWork[],
  files: ReadonlyMap<string, ReportFile>,
  findings: ReadonlyMap<string | null, readonly Finding[]>,
): ReadonlySet<string> {
  const shown = new Set<string>();
  let left = mostCharacters;
  for (const { id, files: paths, verdict } of works) {
    if (works.length > manyWorks && verdict === "pass") break;
    const strips = paths.flatMap((path) => {
      const decoded = files.get(path)?.decoded;
      return decoded?.status === "facts" ? (decoded.facts.filmstrip ?? []) : [];
    });
    const seen = (findings.get(id) ?? []).flatMap(framesOf).flatMap(({ still }) => still ?? []);
    left -= lengthOf(strips) + lengthOf(seen);
    if (left < 0) break;
    shown.add(id);
  }
  return shown;
}
