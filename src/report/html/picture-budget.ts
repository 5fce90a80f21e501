import type { Still } from "../../model/facts/decoded.ts";
import type { Finding } from "../../model/finding.ts";
import type { ReportFile, ReportWork } from "../../model/report.ts";
import { framesOf } from "./pictures.ts";

/** With more works than this, only works with findings have pictures and charts. */
export const manyWorks = 500;
/** Characters of pictures in one page, which shall be less than 10 MB: words of a thousand works are four. */
const mostCharacters = { usual: 8_000_000, ofMany: 3_000_000 };

const lengthOf = (stills: readonly Still[]) => stills.reduce((sum, { jpeg }) => sum + jpeg.length, 0);

/** Ids of the works that are shown with pictures: the worst ones first, as long as there is room. */
export function worksWithPictures(
  works: readonly ReportWork[],
  files: ReadonlyMap<string, ReportFile>,
  findings: ReadonlyMap<string | null, readonly Finding[]>,
): ReadonlySet<string> {
  const shown = new Set<string>();
  let left = works.length > manyWorks ? mostCharacters.ofMany : mostCharacters.usual;
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
