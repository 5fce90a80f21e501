import type { Damage } from "../../../model/facts/damage.ts";
import type { ByteSource } from "../../io/open-file.ts";

/** Damage of a file that ends before its content does. */
export function truncated(end: number, bytes: number): Damage | undefined {
  return end > bytes ? { kind: "truncated", missingBytes: end - bytes } : undefined;
}

/** AVI: the list of media data (`movi`) must end inside the file. WAVE: the same for `data`. */
export function riffDamage(file: ByteSource, bytes: number): Damage | undefined {
  let at = 12;
  for (let count = 0; count < 1000 && at + 8 <= bytes; count++) {
    const head = file.read(at, 12);
    if (head.length < 8) return undefined;
    const type = head.toString("latin1", 0, 4);
    const size = head.readUInt32LE(4);
    const isMedia = type === "data" || (type === "LIST" && head.toString("latin1", 8, 12) === "movi");
    // Recorders that were not closed leave 0 or the largest number there.
    if (isMedia && size !== 0 && size < 0xffffff00) {
      const damage = truncated(at + 8 + size, bytes);
      if (damage) return damage;
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}
