import type { Damage } from "../../../model/facts/damage.ts";
import type { ByteSource } from "../../io/open-file.ts";
import { brokenUnits } from "./units/broken-units.ts";
import { programPackets, transportPackets } from "./units/mpeg-packets.ts";
import { oggPages } from "./units/ogg-pages.ts";
import type { Units } from "./units/units.ts";
import { zeroFilledPackets } from "./zero-filled-blocks.ts";

/** A pack of MPEG; other films of the family are pictures only, in no packets. */
const packStart = Buffer.from([0, 0, 1, 0xba]);

function unitsOf(file: ByteSource, family: "ts" | "mpg" | "ogg"): Units | undefined {
  if (family === "ogg") return oggPages;
  if (family === "ts") return transportPackets(file);
  return file.read(0, packStart.length).equals(packStart) ? programPackets(file) : undefined;
}

/** Looks into formats that are packets without an end. */
export function streamDamage(
  file: ByteSource,
  bytes: number,
  family: "ts" | "mpg" | "ogg",
): Damage | undefined {
  const units = unitsOf(file, family);
  return zeroFilledPackets(file, bytes) ?? (units && brokenUnits(file, units, { from: 0, to: bytes }, bytes));
}
