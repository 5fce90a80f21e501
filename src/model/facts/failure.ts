import { z } from "zod";
import type { Immutable } from "./immutable.ts";
import { mayGrow } from "./may-grow.ts";
import { seconds } from "./numbers.ts";

/** A paper that keeps its reader busy for so long, in processor time: too much in it, or damaged inside. The entrant's to mend. */
export const tooSlow = z.object({ kind: z.literal("too-slow"), seconds });
/** Not read within so long because the computer was busy: our own lack. */
export const timeout = z.object({ kind: z.literal("timeout"), seconds });
export const crash = z.object({ kind: z.literal("crash"), detail: z.string() });

export const engineFailure = mayGrow(
  z
    .discriminatedUnion("kind", [
      z.object({ kind: z.enum(["no-engine", "interrupted"]) }),
      timeout,
      crash,
      z.object({ kind: z.literal("unsupported"), detail: z.string() }), // an intact file that no engine at hand can read
      z.object({ kind: z.literal("io-error"), detail: z.string() }),
    ])
    .describe("Why the program could not read a file. Says nothing about the file itself."),
);
export type EngineFailure = Immutable<z.infer<typeof engineFailure>>;
