import { z } from "zod";
import { defineCheck } from "../../model/check.ts";
import { option } from "../../model/option.ts";
import { text, verbatim } from "../../model/text.ts";
import { advice } from "../../wording/advice.ts";
import { measurement } from "../../wording/measurement.ts";
import { codecName } from "../../wording/terms.ts";
import { oneOrMore, word } from "../shared/option-types.ts";
import { anyOf, eachStream, inList } from "../shared/results.ts";

const what = text("音频编码", "audio codec");

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
  page: {
    what,
    asks: text("声音用什么编码", "Checks the audio codec"),
    how: text("每条音轨都查", "Checks every audio track"),
    blind: text("声音的质量", "Audio quality"),
  },
  options: () =>
    z.strictObject({
      is: option(
        oneOrMore(word(codecs, { wma: "wmav2", wav: "pcm", "ac-3": "ac3" })),
        text("允许的编码：aac、mp3、pcm …", "allowed codecs: aac, mp3, pcm …"),
      ),
    }),
  describe: ({ is }) => anyOf(is, (value) => verbatim(codecName(value))),
  run: ({ facts }, { is }) =>
    eachStream(facts.audio, what, measurement.noSound, (stream) =>
      inList(family(stream.codec), is, {
        show: (value) => verbatim(codecName(value)),
        fix: advice.reexportWith(what, verbatim(is.map(codecName).join(" / "))),
      }),
    ),
});
