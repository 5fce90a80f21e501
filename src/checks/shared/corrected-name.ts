import type { NameReading } from "../../model/name.ts";
import { type Text, verbatim } from "../../model/text.ts";
import { joined } from "../../wording/lists.ts";
import { placeholder } from "../../wording/names.ts";

/** The name as it should be, with a hole where only the entrant knows the word; `tail` follows as it is. */
export function correctedName({ corrected }: NameReading, tail = ""): Text {
  const pieces = corrected.map((piece) =>
    typeof piece === "string" ? verbatim(piece) : placeholder(piece.missing),
  );
  return joined([...pieces, verbatim(tail)], "", "");
}
