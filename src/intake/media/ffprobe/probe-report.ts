import { z } from "zod";
import { type PacketSummary, packetSummary } from "./packet-summary.ts";
import { probeAnswer } from "./probe-answer.ts";

const counted: z.ZodType<PacketSummary> = packetSummary;

/** An engine's answer about a file, and the totals of its packets. Never a verdict: those are made anew. */
export const probeReport = z.object({
  engine: z.string(),
  answer: probeAnswer,
  /** Packet totals by index of the stream. */
  packets: z
    .array(z.tuple([z.number(), counted]))
    .readonly()
    .exactOptional(),
});
export type ProbeReport = z.output<typeof probeReport>;
