import { z } from "zod";
import { fileKinds } from "../file-kind.ts";
import type { Immutable } from "./immutable.ts";
import { mayGrow } from "./may-grow.ts";
import { whole } from "./numbers.ts";

/** Entries of an archive. The schemas say it once: types and published report follow from them. */

export const packedFile = z
  .object({
    path: z.string().describe("Path inside the archive, with `/`."),
    bytes: whole,
    kind: mayGrow(z.enum(fileKinds).describe("Judged by its extension.")),
    encrypted: z.boolean().describe("Whether it needs a password."),
  })
  .describe("A file inside an archive. Only the list of contents is read, not the file.");
export type PackedFile = Immutable<z.infer<typeof packedFile>>;

export const archiveTrouble = mayGrow(
  z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("other-format"), format: z.string() }), // RAR, 7z: not a zip
      z.object({
        kind: z.enum([
          "broken",
          "too-many", // more files than any package of works holds
        ]),
      }),
    ])
    .describe("Why the contents of an archive are unknown."),
);
export type ArchiveTrouble = Immutable<z.infer<typeof archiveTrouble>>;

export type ArchiveResult =
  | { readonly status: "listed"; readonly files: readonly PackedFile[] }
  | { readonly status: "unread"; readonly trouble: ArchiveTrouble };
