import type { Subject } from "../model/check.ts";
import type { Detection } from "../model/facts/decoded.ts";
import type { PackageFile } from "../model/package.ts";
import type { Rule } from "../model/policy.ts";
import { checksIn, checksOf, conditionsOf } from "../model/policy-checks.ts";

/** Lists the detections of a rule's checks and conditions. */
function detectionsOf(rule: Rule): readonly Detection[] {
  const checks = [...checksOf(rule), ...conditionsOf(rule).flatMap(checksIn)];
  return checks.flatMap(({ detections }) => detections);
}

/** Lists the films that a rule's result for a subject depends on. */
function filmsOf(subject: Subject): readonly PackageFile[] {
  const files =
    subject.scope === "file" ? [subject.file] : subject.scope === "work" ? subject.work.files : [];
  return files.filter(({ media }) => media?.status === "facts");
}

/** Lists the detections of each film in some rule's scope. A film that is decoded anyway also gives a film strip. */
export function requiredDetections(
  rules: readonly Rule[],
  subjectsOf: (rule: Rule) => readonly Subject[],
): ReadonlyMap<string, ReadonlySet<Detection>> {
  const wanted = new Map<string, Set<Detection>>();
  for (const rule of rules) {
    const detections = detectionsOf(rule);
    if (detections.length === 0) continue;
    for (const { path } of subjectsOf(rule).flatMap(filmsOf)) {
      wanted.set(path, new Set([...(wanted.get(path) ?? []), ...detections, "filmstrip"]));
    }
  }
  return wanted;
}

/** Adds a film strip of every film, for reports that show them. */
export function withFilmstrips(
  wanted: ReadonlyMap<string, ReadonlySet<Detection>>,
  files: readonly PackageFile[],
): ReadonlyMap<string, ReadonlySet<Detection>> {
  const films = files.filter(({ media }) => media?.status === "facts" && media.facts.video.length > 0);
  return new Map([
    ...wanted,
    ...films.map(({ path }) => [path, new Set([...(wanted.get(path) ?? []), "filmstrip" as const])] as const),
  ]);
}
