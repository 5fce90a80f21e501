import type { AudioDetector, AudioFilter, AudioLine, Film } from "./frames/detector.ts";

/** Reader of a filter's lines. */
interface Reader {
  readonly detector: AudioDetector;
  readonly track: number;
  readonly name: string;
}

/** Filters of all sound tracks that are listened to, and who reads what they print. */
export interface AudioGraph {
  /** One for each track. They stand first in the graph of filters, for their lines name them by number. */
  readonly chains: readonly string[];
  /** Readers by number of the filter in the graph; undefined if nobody reads what it prints. */
  readonly readers: readonly (Reader | undefined)[];
}

/** Lists the branches of one track; all but the last end in a sink of their own. */
function branchesOf(track: number, detectors: readonly AudioDetector[], film: Film) {
  const branches = detectors
    .filter((detector) => track < detector.tracks(film))
    .flatMap((detector) => detector.branches.map((filters) => ({ detector, filters })));
  const sink: AudioFilter = { filter: "anullsink" };
  return branches.map(({ detector, filters }, at) => ({
    detector,
    filters: at === branches.length - 1 ? filters : [...filters, sink],
  }));
}

export function audioGraph(detectors: readonly AudioDetector[], film: Film): AudioGraph {
  const heard = Math.max(0, ...detectors.map((detector) => detector.tracks(film)));
  const tracks = Array.from({ length: heard }, (_, track) => branchesOf(track, detectors, film));
  const chains = tracks.map((branches, track) => {
    const label = (branch: number) => `[sound${track}x${branch}]`;
    const split = `[0:a:${track}]asplit=${branches.length}${branches.map((_, at) => label(at)).join("")}`;
    const chained = branches.map(({ filters }, at) => {
      const end = at === branches.length - 1 ? `[nothing${track}]` : "";
      return `${label(at)}${filters.map(({ filter }) => filter).join(",")}${end}`;
    });
    return [split, ...chained].join(";");
  });
  const readers = tracks.flatMap((branches, track) => [
    undefined, // the split
    ...branches.flatMap(({ detector, filters }) =>
      filters.map(({ name }) => (name === undefined ? undefined : { detector, track, name })),
    ),
  ]);
  return { chains, readers };
}

/** Hands each line that filters of sound print to the detector that reads it. */
export class AudioLines {
  private readonly readers: AudioGraph["readers"];
  private readonly hand: (detector: AudioDetector, line: AudioLine) => void;
  private last: Reader | undefined;

  constructor({ readers }: AudioGraph, hand: (detector: AudioDetector, line: AudioLine) => void) {
    this.readers = readers;
    this.hand = hand;
  }

  take(text: string): void {
    const number = /^\[(?:Parsed_)?(?:astats|ebur128|ametadata)_(\d+) @/.exec(text)?.[1];
    const isContinued = number === undefined;
    if (!isContinued) this.last = this.readers[Number(number)];
    if (!this.last) return;
    const { detector, track, name } = this.last;
    this.hand(detector, { text, track, name, isContinued });
  }
}
