import type { SoundFacts, TimeRange } from "../../model/facts/decoded.ts";
import type { AudioStream } from "../../model/facts/streams.ts";

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
  silent: TimeRange[];
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

/** A test tone is looked for in pieces of so many samples: half a second at the usual rate. */
const toneSamples = 24_000;
/** Peak over mean power of a sine is √2; lossy coding moves it a little. Music and speech have 3 and more. */
const crestOfSine = { from: 1.37, to: 1.46 };
/** A note of an instrument may come near it for a moment. */
const shortestTone = 1;

/** A filter, and what is learnt from what it says. */
interface Filter {
  readonly filter: string;
  readonly tells?: "level" | "silence" | "loudness" | "tone";
}

/** What is listened for: everything of so many tracks, and a test tone in the first. */
export interface Asked {
  readonly tracks: number;
  readonly tone: boolean;
}

/**
 * Filters of one track, in branches. Levels are taken in 16 bits, as a player plays them: what a lossy encoder makes of
 * a flat top is uneven and beyond full scale, and becomes flat again. What `silencedetect` finds is printed by
 * `ametadata`, for its own lines do not say whose they are.
 */
function branchesOf(track: number, { tracks, tone }: Asked): readonly (readonly Filter[])[] {
  const ofSound: readonly (readonly Filter[])[] = [
    [
      { filter: "aformat=sample_fmts=s16|s16p" },
      { filter: "astats", tells: "level" },
      { filter: "anullsink" },
    ],
    [
      { filter: "silencedetect=n=-60dB:d=1" },
      { filter: "ametadata=print", tells: "silence" },
      { filter: "ebur128=peak=true:framelog=verbose", tells: "loudness" },
    ],
  ];
  const ofTone: readonly Filter[] = [
    { filter: `asetnsamples=${toneSamples}` },
    { filter: "astats=metadata=1:reset=1" },
    { filter: "ametadata=print:key=lavfi.astats.1.Crest_factor", tells: "tone" },
  ];
  const isToned = tone && track === 0;
  const others = track < tracks ? ofSound : [];
  if (!isToned) return others;
  // The last branch has the output; the others end in sinks of their own.
  return others.length === 0 ? [ofTone] : [[...ofTone, { filter: "anullsink" }], ...others];
}

/** The sound tracks that are listened to in any way. */
function heardTracks({ tracks, tone }: Asked): number {
  return Math.max(tracks, tone ? 1 : 0);
}

/** Filters of all sound tracks. They stand first in the graph, for their lines name them by number. */
export function soundChains(asked: Asked): readonly string[] {
  return Array.from({ length: heardTracks(asked) }, (_, track) => {
    const branches = branchesOf(track, asked);
    const name = (branch: number) => `[sound${track}x${branch}]`;
    const chain = (filters: readonly Filter[]) => filters.map(({ filter }) => filter).join(",");
    const split = `[0:a:${track}]asplit=${branches.length}${branches.map((_branch, at) => name(at)).join("")}`;
    return [
      split,
      ...branches.map((filters, at) => {
        const end = at === branches.length - 1 ? `[nothing${track}]` : "";
        return `${name(at)}${chain(filters)}${end}`;
      }),
    ].join(";");
  });
}

/** Listens to what the filters of all sound tracks say. */
export class AudioFilterParser {
  private readonly tracks: readonly Heard[];
  /** Whose each filter is, by its number in the graph, and what it tells. */
  private readonly owners: readonly { readonly track: Heard; readonly tells?: Filter["tells"] }[];
  private readonly end: number;
  private readonly tones: TimeRange[] = [];
  private toneAt = 0;
  /** Whose summary is being printed, over several lines. */
  private summary: Heard | undefined;

  constructor(asked: Asked, end: number) {
    this.tracks = Array.from({ length: heardTracks(asked) }, () => ({
      channel: 0,
      samples: 0,
      peaks: new Map(),
      silent: [],
    }));
    this.owners = this.tracks.flatMap((track, at) => [
      { track },
      ...branchesOf(at, asked)
        .flat()
        .map(({ tells }) => (tells === undefined ? { track } : { track, tells })),
    ]);
    this.end = end;
  }

  take(line: string): void {
    const number = /^\[(?:Parsed_)?(?:astats|ebur128|ametadata)_(\d+) @/.exec(line)?.[1];
    if (number === undefined) {
      if (this.summary) this.loudness(this.summary, line);
      return;
    }
    const { track, tells } = this.owners[Number(number)] ?? {};
    this.summary = tells === "loudness" && /Summary:/.test(line) ? track : undefined;
    if (!track) return;
    if (tells === "level") this.level(track, line);
    if (tells === "silence") this.silence(track, line);
    if (tells === "tone") this.tone(line);
  }

  private tone(line: string): void {
    const time = /pts_time:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (time !== undefined) this.toneAt = Number(time);
    const crest = Number(/Crest_factor=([\d.]+)/.exec(line)?.[1] ?? Number.NaN);
    if (!(crest >= crestOfSine.from && crest <= crestOfSine.to)) return;
    const piece = { from: this.toneAt, to: this.toneAt + 0.5 };
    const last = this.tones.at(-1);
    if (last && piece.from - last.to < 0.25) this.tones[this.tones.length - 1] = { ...last, to: piece.to };
    else this.tones.push(piece);
  }

  /** Where a tone stands that does not change, in the first track. */
  testTone(): readonly TimeRange[] {
    return this.tones.filter(({ from, to }) => to - from >= shortestTone);
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

  private silence(track: Heard, line: string): void {
    const start = /silence_start=(-?[\d.]+)/.exec(line)?.[1];
    const end = /silence_end=(-?[\d.]+)/.exec(line)?.[1];
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
        silent: stretches,
      };
    });
  }
}
