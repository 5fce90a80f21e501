import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { verbatim } from "../../model/text.ts";
import { says } from "../../wording/checks.ts";
import { pages } from "../../wording/pages.ts";
import { codecName } from "../../wording/terms.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, eachStream, inList } from "../shared/results.ts";

const { what } = pages["audio-codec"];
const codecs = [
  "aac",
  "mp3",
  "mp2",
  "ac3",
  "eac3",
  "opus",
  "vorbis",
  "flac",
  "alac",
  "pcm",
  "wmav1",
  "wmav2",
  "wmapro",
  "amr_nb",
  "amr_wb",
  "dts",
  "truehd",
  "cook",
] as const;

/** All kinds of uncompressed sound are `pcm`. */
function family(codec: string): string {
  return codec.startsWith("pcm_") ? "pcm" : codec;
}

/** Every sound track is coded in one of the listed codecs. */
export const audioCodec = defineCheck({
  id: "audio-codec",
  scope: "media",
  options: z.strictObject({ is: oneOrMore(word(codecs, { wma: "wmav2", wav: "pcm", "ac-3": "ac3" })) }),
  describe: ({ is }) => ({ what, expected: anyOf(is, (value) => verbatim(codecName(value))) }),
  run: ({ facts }, { is }) =>
    eachStream(facts.audio, what, says.noSound, (stream) =>
      inList(family(stream.codec), is, {
        show: (value) => verbatim(codecName(value)),
        fix: says.reexportWith(what, verbatim(is.map(codecName).join(" / "))),
      }),
    ),
});
