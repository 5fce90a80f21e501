import { z } from "zod";
import type { Immutable } from "./immutable.ts";
import { mayGrow } from "./may-grow.ts";
import { whole } from "./numbers.ts";

export const damage = mayGrow(
  z
    .discriminatedUnion("kind", [
      z.object({
        kind: z.enum([
          "empty",
          "no-index", // ISO media without `moov`
          "broken-index", // all bytes are there, and what tells where they lie is wrong
          "same-samples", // the index names the same bytes for every chunk of pictures
          "encrypted", // nobody plays it who has no key
          "broken", // recognized, but no reader gets through it
          "no-streams",
          "undecodable", // it opens, and none of its pictures can be decoded
          "unreadable-document", // a form or list that no reader gets through
          "locked", // a document that asks for a password
          "not-a-file", // a pipe, a device, a socket
          "dangling-link",
          "name-encoding", // the name is not valid Unicode
          "no-permission",
        ]),
      }),
      z.object({
        kind: z.literal("zeros"), // nothing but zero bytes: space reserved for a copy that never came
        from: whole.exactOptional().describe("Where they begin, in bytes, if that is known."),
        zeroBytes: whole.exactOptional(),
        ofBytes: whole.exactOptional().describe("Size of the file."),
      }),
      z.object({
        kind: z.literal("broken-structure"), // where a part of the film must begin stands something else
        at: whole.describe("Where, in bytes."),
        ofBytes: whole.describe("Size of the file."),
      }),
      z.object({
        kind: z.literal("truncated"),
        missingBytes: whole.exactOptional(),
        maybeRecording: z
          .boolean()
          .exactOptional()
          .describe("Written piece by piece: a recording that broke off looks the same as a copy that did."),
      }),
      z.object({
        kind: z.literal("broken-samples"), // some of the pictures that were looked at are none
        looked: whole,
        broken: whole,
      }),
      z.object({
        kind: z.literal("external-media"), // video or audio lie in another file
        address: z.string().exactOptional(),
      }),
      z.object({ kind: z.literal("link-outside"), target: z.string() }), // what it leads to is not handed in
      z.object({ kind: z.literal("unfinished-download"), extension: z.string() }),
      z.object({
        kind: z.enum([
          "foreign", // not media at all
          "other-content", // no document and no picture under such a name
        ]),
        looksLike: z.string().exactOptional(),
      }),
    ])
    .describe("What is wrong with a file that gave no facts. The entrant has to fix it."),
);
export type Damage = Immutable<z.infer<typeof damage>>;
