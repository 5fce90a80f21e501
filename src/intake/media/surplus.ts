import type { Surplus } from "../../model/facts/media.ts";

/** What is less is the layout of a writer. */
const tellingShare = 1 / 20;
/** A page: small films are padded to as much. */
const tellingBytes = 4096;
/** Phones reserve 400 KB for an index that comes to less. */
const reservedBytes = 512 * 2 ** 10;

/** Less than this is not told; another film behind the first always is. */
const told: Readonly<Record<Surplus["kind"], number>> = {
  filler: reservedBytes,
  unused: tellingBytes,
  trailing: tellingBytes,
  "second-film": 0,
};

/** Returns what of a file is no film, if it is much. */
export function telling(found: readonly Surplus[], bytes: number): readonly Surplus[] | undefined {
  const some = found.filter((one) => one.bytes > told[one.kind]);
  const isMuch = some.reduce((sum, one) => sum + one.bytes, 0) > bytes * tellingShare;
  return isMuch || some.some(({ kind }) => kind === "second-film") ? some : undefined;
}
