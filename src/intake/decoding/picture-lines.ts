import type { DecodedFacts, Stretch } from "../../model/decoded.ts";

/**
 * A picture repeats the one before if it changed by less than this share of what its neighbours did (mean luma
 * difference, `YDIF`), and by less than this many grey levels: a weak encoding leaves a repeated picture a little to
 * mend. Of fixtures/truth, 15 to 19 of 100 were found so where 20 repeat, and at most 1 where none does.
 */
const repeated = { share: 0.15, most: 0.5 };
/** Its neighbours moved by more: a still scene repeats nothing. */
const moving = 0.5;

/** Filters of every picture: freezes and repeats on a small one, fields at full height. */
export function everyPictureChain(looks: ReadonlySet<string>): string {
  const chain = [
    ...(looks.has("interlacing") ? ["idet"] : []),
    ...(looks.has("frozen") || looks.has("repeats") ? ["scale=320:-2:flags=fast_bilinear"] : []),
    ...(looks.has("frozen") ? ["freezedetect=n=-60dB:d=1"] : []),
    ...(looks.has("repeats") ? ["signalstats", "metadata=mode=print:key=lavfi.signalstats.YDIF"] : []),
  ];
  return chain.length === 0 ? "null" : chain.join(",");
}

/** Listens to what the filters of pictures and the decoders say. */
export class PictureLines {
  private readonly frozen: Stretch[] = [];
  private frozenSince: number | undefined;
  private readonly lately: number[] = [];
  private repeats = 0;
  private frames = 0;
  private fields: { interlaced: number; progressive: number } | undefined;
  private errors = 0;
  private firstError = "";

  take(line: string): void {
    const start = /freeze_start:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (start !== undefined) this.frozenSince = Math.max(0, Number(start));
    const end = /freeze_end:\s*(-?[\d.]+)/.exec(line)?.[1];
    if (end !== undefined && this.frozenSince !== undefined) {
      this.frozen.push({ from: this.frozenSince, to: Number(end) });
      this.frozenSince = undefined;
    }
    const change = /signalstats\.YDIF=([\d.]+)/.exec(line)?.[1];
    if (change !== undefined) this.change(Number(change));
    const [, top, bottom, progressive] =
      /Multi frame detection:\s*TFF:\s*(\d+)\s*BFF:\s*(\d+)\s*Progressive:\s*(\d+)/.exec(line) ?? [];
    if (progressive !== undefined) {
      this.fields = { interlaced: Number(top) + Number(bottom), progressive: Number(progressive) };
    }
    if (/\[(error|fatal)\]/.test(line)) {
      this.errors++;
      this.firstError ||= line.replace(/^\[(\S+) @ \S+\]\s*/, "$1: ").replace(/\[(error|fatal)\]\s*/, "");
    }
  }

  /** The middle one of three pictures repeats the first if only it did not move. */
  private change(difference: number): void {
    this.frames++;
    this.lately.push(difference);
    if (this.lately.length < 3) return;
    const [before = 0, at = 0, after = 0] = this.lately;
    const around = Math.min(before, after);
    if (around > moving && at < repeated.share * around && at < repeated.most) this.repeats++;
    this.lately.shift();
  }

  result(looks: ReadonlySet<string>, end: number): Partial<DecodedFacts> {
    const frozen =
      this.frozenSince === undefined ? this.frozen : [...this.frozen, { from: this.frozenSince, to: end }];
    return {
      ...(looks.has("frozen") ? { frozen } : {}),
      ...(looks.has("repeats") ? { repeats: { repeated: this.repeats, frames: this.frames } } : {}),
      ...(looks.has("interlacing") && this.fields ? { interlacing: this.fields } : {}),
      ...(looks.has("errors") ? { errors: { count: this.errors, first: this.firstError } } : {}),
    };
  }
}
