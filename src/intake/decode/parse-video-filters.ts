import type { DecodedFacts, TimeRange } from "../../model/facts/decoded.ts";

/**
 * A picture repeats the one before if it changed by less than this share of what its neighbours did (mean luma
 * difference, `YDIF`), and by less than this many grey levels: a weak encoding leaves a repeated picture a little to
 * mend. Of fixtures/truth, 15 to 19 of 100 were found so where 20 repeat, and at most 1 where none does.
 */
const repeated = { share: 0.15, most: 0.5 };
/** Its neighbours moved by more: a still scene repeats nothing. */
const moving = 0.5;

/**
 * A freeze that a weak encoding went on mending is none to `freezedetect`: motion that stops from one picture to the
 * next, without a cut, to changes below this (of fixtures/truth, up to 0.22 at 200 kb/s), for so many seconds.
 */
const stopped = { most: 0.3, seconds: 1 };
/** Before it stopped, so many pictures changed by so much each. */
const inMotion = { pictures: 3, least: 1 };
/** A cut changes more than the motion before it by this factor: a scene that stands still may begin there. */
const cutFactor = 3;

/** A picture is missing where two stand further apart than this, in usual distances: rounding moves them less. */
const gap = 1.5;
/** Of a film longer than this, whether lines are combed is asked of one second in four: it takes a tenth of the time. */
const longerThan = 60;
const oneSecondIn = 4;

/**
 * Filters of every picture: freezes and repeats on a small one, fields at full height. Each needs its pictures one after
 * the other, so that whole seconds are picked.
 */
export function everyPictureChain(looks: ReadonlySet<string>, seconds: number): string {
  const printed = looks.has("freeze") || looks.has("repeated-frames") || looks.has("dropped-frames");
  const small = [
    ...(printed ? ["scale=320:-2:flags=fast_bilinear"] : []),
    ...(looks.has("freeze") ? ["freezedetect=n=-60dB:d=1"] : []),
    ...(printed ? ["signalstats", "metadata=mode=print:key=lavfi.signalstats.YDIF"] : []),
  ];
  const chain = small.length === 0 ? "null" : small.join(",");
  if (!looks.has("combing")) return chain;
  const picked = seconds > longerThan ? `select='lt(mod(t,${oneSecondIn}),1)',` : "";
  const fields = `${picked}idet,nullsink`;
  return `split=2[fields][rest];[fields]${fields};[rest]${chain}`;
}

/** Listens to what the filters of pictures and the decoders say. */
export class VideoFilterParser {
  private readonly frozen: TimeRange[] = [];
  private frozenSince: number | undefined;
  private readonly lately: number[] = [];
  private repeats = 0;
  /** The time of the picture whose figures are being printed. */
  private seconds = 0;
  private before: number[] = [];
  private stoppedSince: number | undefined;
  private frames = 0;
  private dropped = 0;
  private longest: TimeRange | undefined;
  private lastAt: number | undefined;
  private readonly usual: number | undefined;
  private fields: { interlaced: number; progressive: number } | undefined;
  private errors = 0;
  private firstError = "";

  /** `usual` is how far two pictures should be apart, in seconds; where nobody knows, none is missed. */
  constructor(usual: number | undefined) {
    this.usual = usual;
  }

  take(line: string): void {
    // What filters of sound print looks the same.
    if (/^\[(?:Parsed_)?ametadata_/.test(line)) return;
    const start = /freeze_start:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (start !== undefined) this.frozenSince = Math.max(0, Number(start));
    const end = /freeze_end:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (end !== undefined && this.frozenSince !== undefined) {
      this.frozen.push({ from: this.frozenSince, to: Number(end) });
      this.frozenSince = undefined;
    }
    const time = /\bframe:\s*\d+\s+pts:\s*\S+\s+pts_time:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (time !== undefined) this.arrive(Number(time));
    const change = /signalstats\.YDIF=([\d.]+)/.exec(line)?.[1];
    if (change !== undefined) this.change(Number(change));
    const [, top, bottom, progressive] =
      /Multi frame detection:\s*TFF:\s*(\d+)\s*BFF:\s*(\d+)\s*Progressive:\s*(\d+)/.exec(line) ?? [];
    if (progressive !== undefined) {
      this.fields = { interlaced: Number(top) + Number(bottom), progressive: Number(progressive) };
    }
    // What the output complains of is no fault of the film: times that do not rise, in films of variable rate.
    if (/\[(error|fatal)\]/.test(line) && !/\bto muxer\b/.test(line)) {
      this.errors++;
      this.firstError ||= line.replace(/^\[(\S+) @ \S+\]\s*/, "$1: ").replace(/\[(error|fatal)\]\s*/, "");
    }
  }

  private arrive(seconds: number): void {
    this.seconds = seconds;
    const { lastAt = seconds, usual } = this;
    this.lastAt = seconds;
    if (usual === undefined || seconds - lastAt < gap * usual) return;
    this.dropped += Math.round((seconds - lastAt) / usual) - 1;
    const { from, to } = this.longest ?? { from: 0, to: 0 };
    if (seconds - lastAt > to - from) this.longest = { from: lastAt, to: seconds };
  }

  /** The middle one of three pictures repeats the first if only it did not move. */
  private change(difference: number): void {
    this.frames++;
    this.stop(difference);
    this.lately.push(difference);
    if (this.lately.length < 3) return;
    const [before = 0, at = 0, after = 0] = this.lately;
    const around = Math.min(before, after);
    if (around > moving && at < repeated.share * around && at < repeated.most) this.repeats++;
    this.lately.shift();
  }

  /** Watches for motion that stops at once. */
  private stop(difference: number): void {
    if (difference < stopped.most) {
      const [oldest = 0, ...rest] = this.before;
      const wasMoving =
        this.before.length === inMotion.pictures && this.before.every((one) => one > inMotion.least);
      const wasCut = (rest.at(-1) ?? 0) > cutFactor * oldest;
      if (this.stoppedSince === undefined && wasMoving && !wasCut) this.stoppedSince = this.seconds;
    } else this.go(this.seconds);
    this.before.push(difference);
    if (this.before.length > inMotion.pictures) this.before.shift();
  }

  private go(seconds: number): void {
    const since = this.stoppedSince;
    this.stoppedSince = undefined;
    if (since === undefined || seconds - since < stopped.seconds) return;
    const isKnown = this.frozen.some(({ from, to }) => from < seconds && to > since);
    const isOpen = this.frozenSince !== undefined && this.frozenSince < seconds;
    if (!isKnown && !isOpen) this.frozen.push({ from: since, to: seconds });
  }

  private drops(): NonNullable<DecodedFacts["dropped-frames"]> {
    const { dropped, frames, longest } = this;
    return { dropped, frames: frames + dropped, ...(longest ? { longest } : {}) };
  }

  result(looks: ReadonlySet<string>, end: number): Partial<DecodedFacts> {
    // Where nobody knows the length, the last picture tells.
    const last = Math.max(end, this.seconds);
    this.go(last);
    const open = this.frozenSince === undefined ? [] : [{ from: this.frozenSince, to: last }];
    const frozen = [...this.frozen, ...open].sort((a, b) => a.from - b.from);
    return {
      ...(looks.has("freeze") ? { freeze: frozen } : {}),
      ...(looks.has("repeated-frames")
        ? { "repeated-frames": { repeated: this.repeats, frames: this.frames } }
        : {}),
      ...(looks.has("dropped-frames") && this.usual !== undefined ? { "dropped-frames": this.drops() } : {}),
      ...(looks.has("combing") && this.fields ? { combing: this.fields } : {}),
      ...(looks.has("playback") ? { playback: { count: this.errors, first: this.firstError } } : {}),
    };
  }
}
