import type { SoundFacts, Stretch } from "../../model/decoded.ts";

/** What was heard of one track so far. */
interface Heard {
  integrated?: number;
  range?: number;
  truePeak?: number;
  channel: number;
  peaks: Map<number, { peak: number; flat: number }>;
  silent: Stretch[];
  silentSince?: number;
}

/** Below this a channel carries nothing: the step of 16-bit sound is −90 dBFS. */
const nothing = -90;
/** At full scale, but for rounding. */
const fullScale = -0.1;
/** Runs of equal samples at the peak: clean sound has none, FFmpeg's `astats` calls it flat factor. */
const flat = 5;

/** Filters of one track. Silence is listened for in the first alone: its lines do not say whose they are. */
function chainOf(track: number): readonly string[] {
  const silence = track === 0 ? ["silencedetect=n=-60dB:d=1"] : [];
  return ["astats", ...silence, "ebur128=peak=true:framelog=verbose"];
}

/** Filters of all sound tracks. They stand first in the graph, for their lines name them by number. */
export function soundChains(tracks: number): readonly string[] {
  return Array.from(
    { length: tracks },
    (_, track) => `[0:a:${track}]${chainOf(track).join(",")}[nothing${track}]`,
  );
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
    this.tracks = Array.from({ length: tracks }, () => ({ channel: 0, peaks: new Map(), silent: [] }));
    this.owners = this.tracks.flatMap((track, at) => chainOf(at).map(() => track));
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
    if (track.channel === 0) return;
    const known = track.peaks.get(track.channel) ?? { peak: Number.NEGATIVE_INFINITY, flat: 0 };
    const peak = /Peak level dB:\s*(\S+)/.exec(line)?.[1];
    const factor = /Flat factor:\s*(\S+)/.exec(line)?.[1];
    track.peaks.set(track.channel, {
      peak: peak === undefined ? known.peak : peak === "-inf" ? Number.NEGATIVE_INFINITY : Number(peak),
      flat: factor === undefined ? known.flat : Number(factor),
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

  result(): readonly SoundFacts[] {
    return this.tracks.map((track): SoundFacts => {
      const { integrated, range, truePeak, peaks, silent, silentSince } = track;
      const all = [...peaks];
      const stretches = silentSince === undefined ? silent : [...silent, { from: silentSince, to: this.end }];
      // Gated out altogether, the loudness is printed as −70.
      const isHeard = integrated !== undefined && integrated > -70;
      return {
        channels: all.length,
        ...(isHeard ? { integrated } : {}),
        ...(isHeard && range !== undefined ? { range } : {}),
        ...(truePeak === undefined ? {} : { truePeak }),
        silentChannels: all.filter(([, { peak }]) => peak < nothing).map(([channel]) => channel),
        clippedChannels: all
          .filter(([, { peak, flat: factor }]) => peak >= fullScale && factor >= flat)
          .map(([channel]) => channel),
        silent: stretches,
      };
    });
  }
}
