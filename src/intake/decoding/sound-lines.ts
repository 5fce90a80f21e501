import type { SoundFacts, Stretch } from "../../model/decoded.ts";
import type { AudioStream } from "../../model/media.ts";

/** What `astats` says of one channel. */
interface Level {
  readonly peak: number;
  readonly flat: number;
  /** Samples that are as loud as the loudest. */
  readonly count: number;
}

/** What was heard of one track so far. */
interface Heard {
  integrated?: number;
  range?: number;
  truePeak?: number;
  channel: number;
  peaks: Map<number, Level>;
  /** Samples of one channel. */
  samples: number;
  silent: Stretch[];
  silentSince?: number;
}

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

/**
 * Filters of one track. Levels are taken in 16 bits, as a player plays them: what a lossy encoder makes of a flat top is
 * uneven and beyond full scale, and becomes flat again. Silence is listened for in the first track alone: its lines do
 * not say whose they are.
 */
function branchesOf(track: number): {
  readonly level: readonly string[];
  readonly loudness: readonly string[];
} {
  const silence = track === 0 ? ["silencedetect=n=-60dB:d=1"] : [];
  return {
    level: ["aformat=sample_fmts=s16|s16p", "astats", "anullsink"],
    loudness: [...silence, "ebur128=peak=true:framelog=verbose"],
  };
}

/** Filters of all sound tracks. They stand first in the graph, for their lines name them by number. */
export function soundChains(tracks: number): readonly string[] {
  return Array.from({ length: tracks }, (_, track) => {
    const { level, loudness } = branchesOf(track);
    return [
      `[0:a:${track}]asplit=2[level${track}][loudness${track}]`,
      `[level${track}]${level.join(",")}`,
      `[loudness${track}]${loudness.join(",")}[nothing${track}]`,
    ].join(";");
  });
}

/** Listens to what the filters of all sound tracks say. */
export class SoundLines {
  private readonly tracks: readonly Heard[];
  /** The track of each filter, by its number in the graph. */
  private readonly owners: readonly Heard[];
  private readonly end: number;
  /** Whose summary is being printed, over several lines. */
  private summary: Heard | undefined;

  constructor(tracks: number, end: number) {
    this.tracks = Array.from({ length: tracks }, () => ({
      channel: 0,
      samples: 0,
      peaks: new Map(),
      silent: [],
    }));
    this.owners = this.tracks.flatMap((track, at) => {
      const { level, loudness } = branchesOf(at);
      return ["asplit", ...level, ...loudness].map(() => track);
    });
    this.end = end;
  }

  take(line: string): void {
    const [, name, number] = /^\[(?:Parsed_)?(\w+?)_(\d+) @/.exec(line) ?? [];
    if (name === "astats" || name === "ebur128") {
      const track = this.owners[Number(number)];
      this.summary = name === "ebur128" && /Summary:/.test(line) ? track : undefined;
      if (track && name === "astats") this.level(track, line);
      return;
    }
    // silencedetect names itself without its number.
    if (/silence_(start|end)/.test(line)) this.silence(line);
    else if (this.summary) this.loudness(this.summary, line);
  }

  private level(track: Heard, line: string): void {
    const channel = /Channel:\s*(\d+)/.exec(line)?.[1];
    if (channel !== undefined) track.channel = Number(channel);
    if (/Overall/.test(line)) track.channel = 0;
    const samples = /Number of samples:\s*(\d+)/.exec(line)?.[1];
    if (samples !== undefined) track.samples = Number(samples);
    if (track.channel === 0) return;
    const known = track.peaks.get(track.channel) ?? { peak: Number.NEGATIVE_INFINITY, flat: 0, count: 0 };
    const read = (name: string, before: number) => {
      const [, value] = new RegExp(`${name}:\\s*(\\S+)`).exec(line) ?? [];
      return value === undefined ? before : value === "-inf" ? Number.NEGATIVE_INFINITY : Number(value);
    };
    track.peaks.set(track.channel, {
      peak: read("Peak level dB", known.peak),
      flat: read("Flat factor", known.flat),
      count: read("Peak count", known.count),
    });
  }

  private silence(line: string): void {
    const [track] = this.tracks;
    if (!track) return;
    const start = /silence_start:\s*(-?[\d.]+)/.exec(line)?.[1];
    const end = /silence_end:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (start !== undefined) track.silentSince = Math.max(0, Number(start));
    if (end !== undefined && track.silentSince !== undefined) {
      track.silent.push({ from: track.silentSince, to: Number(end) });
      delete track.silentSince;
    }
  }

  private loudness(track: Heard, line: string): void {
    const [, name, value] = /^\s*(I|LRA|Peak):\s*(-?[\d.]+|-?inf|nan)\s*(LUFS|LU|dBFS)/.exec(line) ?? [];
    const figure = Number(value);
    if (name === undefined || Number.isNaN(figure)) return;
    if (name === "I") track.integrated = figure;
    if (name === "LRA") track.range = figure;
    if (name === "Peak") track.truePeak = figure;
  }

  /** `streams` are those of the file, in the same order. */
  result(streams: readonly AudioStream[]): readonly SoundFacts[] {
    return this.tracks.map((track, at): SoundFacts => {
      const rate = streams[at]?.sampleRateHz;
      const { integrated, range, truePeak, peaks, samples, silent, silentSince } = track;
      const all = [...peaks];
      const least = Math.max(fewestAtPeak.samples, fewestAtPeak.share * samples);
      const stretches = silentSince === undefined ? silent : [...silent, { from: silentSince, to: this.end }];
      // Gated out altogether, the loudness is printed as −70.
      const isHeard = integrated !== undefined && integrated > -70;
      return {
        channels: all.length,
        ...(rate && samples > 0 ? { heardSeconds: samples / rate } : {}),
        ...(isHeard ? { integrated } : {}),
        ...(isHeard && range !== undefined ? { range } : {}),
        ...(truePeak === undefined ? {} : { truePeak }),
        silentChannels: all.filter(([, { peak }]) => peak < nothing).map(([channel]) => channel),
        clippedChannels: all
          .filter(
            ([, { peak, flat: factor, count }]) => peak >= fullScale && factor >= flat && count >= least,
          )
          .map(([channel]) => channel),
        ...(at === 0 ? { silent: stretches } : {}),
      };
    });
  }
}
