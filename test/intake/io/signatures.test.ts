import fc from "fast-check";
import { it } from "vitest";
import { detectSignature } from "../../../src/intake/io/signatures.ts";

it("tells films from everything else by their first bytes, whatever they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => void detectSignature(Buffer.from(bytes))),
  );
});
