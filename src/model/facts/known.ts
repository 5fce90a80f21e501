import { z } from "zod";

export const source = z
  .enum(["container", "sample table", "packets", "codec header", "tag", "file size"])
  .describe(
    "Where a value was read: stated by the container; computed from the sizes and times of all samples, or from every packet; stated by the codec's own configuration, or by a metadata tag; bytes of the file ÷ duration.",
  );
export type Source = z.infer<typeof source>;

/** A value and where it was read. A value without a trustworthy source is left out, never guessed. */
export interface Known<T> {
  readonly value: T;
  readonly source: Source;
}

/** The schema of a value that carries its source. */
export function known<T extends z.ZodType>(value: T) {
  return z.object({ value, source });
}
