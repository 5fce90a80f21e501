import { z } from "zod";
import type { Immutable } from "../../../model/facts/immutable.ts";
import { ratio, seconds, whole } from "../../../model/facts/numbers.ts";
import { rateOverTime } from "../../../model/facts/streams.ts";

export const packetSummary = z
  .object({
    packets: whole.describe("Of pictures: two fields of one frame count once."),
    bytes: whole,
    seconds: seconds.exactOptional().describe("From the first frame to the end of the last."),
    frameRate: ratio.exactOptional(),
    usualFrameRate: ratio.exactOptional(),
    constant: z.boolean().exactOptional(),
    rateOverTime: rateOverTime.exactOptional(),
  })
  .describe("Totals over all packets of a stream.");
export type PacketSummary = Immutable<z.infer<typeof packetSummary>>;
