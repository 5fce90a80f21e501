import type { SoundFacts, TimeRange } from "../../../model/facts/decoded.ts";
import { type AudioLine, defineAudioDetector, type Film } from "../frames/detector.ts";

/** More tracks nobody mixes for a contest. */
const mostTracks = 16;
/** Below this a channel carries nothing: the step of 16-bit sound is −90 dBFS. */
const nothing = -90;
/** At full scale, but for rounding. */
const fullScale = -0.1;
/**
 * Length of the runs of samples at the peak, in dB: `astats` calls it flat factor. Of fixtures/truth, clipped noise has
 * 4.3, clipped tones and chords 17 to 32; what a limiter left clean, and AAC drove beyond full scale, 0.9.
 */
const flat = 3;
/** A single run is a click, or one peak that a lossy encoder drove over: fewer samples than these are nothing. */
const fewestAtPeak = { samples: 20, share: 0.00001 };
/** Gated out altogether, the loudness is printed as this. */
const gatedOut = -70;

/** Levels of one channel, as `astats` prints them. */
interface Level {
  readonly peak: number;
  readonly flat: number;
  /** Samples that are as loud as the loudest. */
  readonly count: number;
}

/** Gathers what was heard of one track. */
class Track {
  private integrated: number | undefined;
  private range: number | undefined;
  private truePeak: number | undefined;
  private channel = 0;
  private readonly peaks = new Map<number, Level>();
  /** Samples of one channel. */
  private samples = 0;
  private readonly silent: TimeRange[] = [];
  private silentSince: number | undefined;
  private isSummary = false;

  level(line: string): void {
    const channel = /Channel:\s*(\d+)/.exec(line)?.[1];
    if (channel !== undefined) this.channel = Number(channel);
    if (/Overall/.test(line)) this.channel = 0;
    const samples = /Number of samples:\s*(\d+)/.exec(line)?.[1];
    if (samples !== undefined) this.samples = Number(samples);
    if (this.channel === 0) return;
    const known = this.peaks.get(this.channel) ?? { peak: Number.NEGATIVE_INFINITY, flat: 0, count: 0 };
    const read = (name: string, before: number) => {
      const [, value] = new RegExp(`${name}:\\s*(\\S+)`).exec(line) ?? [];
      return value === undefined ? before : value === "-inf" ? Number.NEGATIVE_INFINITY : Number(value);
    };
    this.peaks.set(this.channel, {
      peak: read("Peak level dB", known.peak),
      flat: read("Flat factor", known.flat),
      count: read("Peak count", known.count),
    });
  }

  silence(line: string): void {
    const start = /silence_start=(-?[\d.]+)/.exec(line)?.[1];
    const end = /silence_end=(-?[\d.]+)/.exec(line)?.[1];
    if (start !== undefined) this.silentSince = Math.max(0, Number(start));
    if (end === undefined || this.silentSince === undefined) return;
    this.silent.push({ from: this.silentSince, to: Number(end) });
    this.silentSince = undefined;
  }

  /** The summary is printed over several lines, of which only the first says whose it is. */
  loudness(line: string, isContinued: boolean): void {
    if (!isContinued) this.isSummary = /Summary:/.test(line);
    if (!isContinued || !this.isSummary) return;
    const [, name, value] = /^\s*(I|LRA|Peak):\s*(-?[\d.]+|-?inf|nan)\s*(LUFS|LU|dBFS)/.exec(line) ?? [];
    const figure = Number(value);
    if (name === undefined || Number.isNaN(figure)) return;
    if (name === "I") this.integrated = figure;
    if (name === "LRA") this.range = figure;
    if (name === "Peak") this.truePeak = figure;
  }

  result(end: number, rate: number | undefined): SoundFacts {
    const { integrated, range, truePeak, samples, silent, silentSince } = this;
    const all = [...this.peaks];
    const least = Math.max(fewestAtPeak.samples, fewestAtPeak.share * samples);
    const isHeard = integrated !== undefined && integrated > gatedOut;
    const isClipped = (level: Level) => level.peak >= fullScale && level.flat >= flat && level.count >= least;
    return {
      channels: all.length,
      ...(rate && samples > 0 ? { heardSeconds: samples / rate } : {}),
      ...(isHeard ? { integrated } : {}),
      ...(isHeard && range !== undefined ? { range } : {}),
      ...(truePeak === undefined ? {} : { truePeak }),
      silentChannels: all.filter(([, { peak }]) => peak < nothing).map(([channel]) => channel),
      clippedChannels: all.filter(([, level]) => isClipped(level)).map(([channel]) => channel),
      silent: silentSince === undefined ? silent : [...silent, { from: silentSince, to: end }],
    };
  }
}

function tracksOf({ audio }: Film): number {
  return Math.min(mostTracks, audio.length);
}

/**
 * Loudness, silence and clipping of every track. Levels are taken in 16 bits, as a player plays them: what a lossy
 * encoder makes of a flat top is uneven and beyond full scale, and becomes flat again. What `silencedetect` finds is
 * printed by `ametadata`, for its own lines do not say whose they are.
 */
export const sound = defineAudioDetector({
  id: "sound",
  revision: 1,
  tracks: tracksOf,
  branches: [
    [{ filter: "aformat=sample_fmts=s16|s16p" }, { filter: "astats", name: "level" }],
    [
      { filter: "silencedetect=n=-60dB:d=1" },
      { filter: "ametadata=print", name: "silence" },
      { filter: "ebur128=peak=true:framelog=verbose", name: "loudness" },
    ],
  ],
  create: (film) => {
    const tracks = Array.from({ length: tracksOf(film) }, () => new Track());
    return {
      onLine: ({ text, track: at, name, isContinued }: AudioLine) => {
        const track = tracks[at];
        if (name === "loudness") track?.loudness(text, isContinued);
        else if (isContinued) return;
        else if (name === "level") track?.level(text);
        else track?.silence(text);
      },
      result: () => tracks.map((track, at) => track.result(film.seconds, film.audio[at]?.sampleRateHz)),
    };
  },
});
