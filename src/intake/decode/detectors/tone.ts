import type { TimeRange } from "../../../model/facts/decoded.ts";
import type { AudioStream } from "../../../model/facts/streams.ts";
import { defineAudioDetector } from "../frames/detector.ts";

/** Block length in samples: half a second at the usual rate. */
const pieceSamples = 24_000;
/** Peak over mean power of a sine is √2; lossy coding moves it a little. Music and speech have 3 and more. */
const crestOfSine = { from: 1.37, to: 1.46 };
/** A note of an instrument may come near it for a moment. */
const shortest = 1;

/** Sound that any decoder knows: that a tone goes with the bars is no reason to fail at the pictures. */
function isPlain(stream: AudioStream | undefined): boolean {
  return stream !== undefined && /^(?:aac|mp[123]|ac3|eac3|pcm_|flac|alac|opus|vorbis)/.test(stream.codec);
}

/** A test tone: where the first track has one that does not change. */
export const tone = defineAudioDetector({
  id: "tone",
  revision: 1,
  tracks: ({ audio }) => (isPlain(audio[0]) ? 1 : 0),
  branches: [
    [
      { filter: `asetnsamples=${pieceSamples}` },
      { filter: "astats=metadata=1:reset=1" },
      { filter: "ametadata=print:key=lavfi.astats.1.Crest_factor", name: "crest" },
    ],
  ],
  create: ({ audio }) => {
    const found: TimeRange[] = [];
    let at = 0;
    return {
      onLine: ({ text, isContinued }) => {
        if (isContinued) return;
        const time = /pts_time:\s*(-?[\d.]+)/.exec(text)?.[1];
        if (time !== undefined) at = Number(time);
        const crest = Number(/Crest_factor=([\d.]+)/.exec(text)?.[1] ?? Number.NaN);
        if (!(crest >= crestOfSine.from && crest <= crestOfSine.to)) return;
        const piece = { from: at, to: at + 0.5 };
        const last = found.at(-1);
        if (last && piece.from - last.to < 0.25) found[found.length - 1] = { ...last, to: piece.to };
        else found.push(piece);
      },
      result: () => (isPlain(audio[0]) ? found.filter(({ from, to }) => to - from >= shortest) : undefined),
    };
  },
});
