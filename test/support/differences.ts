import type { MediaResult } from "../../src/model/facts/media.ts";

/** Facts by path, so that what differs can be named: `video.0.frameRate.value.num`. */
function flat(value: unknown, path = ""): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path === "" ? key : `${path}.${key}`)]),
  );
}

/** Every fact in which two results differ, as `path: ours, theirs`. */
export function differences(ours: MediaResult, theirs: MediaResult): readonly string[] {
  if (ours.status !== "facts" || theirs.status !== "facts") return [`${ours.status}: ${theirs.status}`];
  const [own, other] = [flat(ours.facts), flat(theirs.facts)];
  const paths = new Set([...own.keys(), ...other.keys()]);
  paths.delete("engine");
  return [...paths]
    .filter((path) => own.get(path) !== other.get(path))
    .map((path) => `${path}: ${own.get(path)}, ${other.get(path)}`);
}
