import { faultOf, isConsequence } from "./frames/faults.ts";

/** What an end came from: data of the film that are invalid, a lack of this build, or what the machine refused. */
export type Blame = "film" | "decoder" | "machine";

/** This build has no decoder, or no filter. */
const missing =
  /decoder .*not found|no decoder|Unknown decoder|No such filter|Unrecognized option|Option .*not found|Function not implemented|not on whitelist|hardware accelerated/i;

/** A decoder that meets something it was not made for says so first; rubbish may look like that later on. */
const unsupported = /not (?:currently |yet )?(?:supported|implemented)|unsupported/i;

/** What the system refused, by the names of its errors (`strerror`). */
const refused =
  /Cannot allocate memory|No such file or directory|Permission denied|Input\/output error|No space left|Too many open files|Stale file handle/i;

/** What ffmpeg says of data that break the rules of their format (`AVERROR_INVALIDDATA`). */
const invalid = /Invalid data found/;

/** Longer words are cut: a film may make a decoder say anything. */
const longest = 200;

/** Keeps what ffmpeg says at last of a run that fails, and whose fault that is by all it said. */
export class LastWords {
  private readonly input: string;
  private cause = "";
  private other = "";
  private blame: Blame | undefined;

  /** `input` may hold anything, and is left out. */
  constructor(input: string) {
    this.input = input;
  }

  onLine(line: string): void {
    const said = faultOf(line)?.replaceAll(`file:${this.input}: `, "").trim();
    if (said === undefined || said === "") return;
    const isFirst = this.cause === "" && this.other === "";
    if (refused.test(said)) this.blame = "machine";
    else if (this.blame !== "machine" && (missing.test(said) || (isFirst && unsupported.test(said))))
      this.blame = "decoder";
    else if (invalid.test(said)) this.blame ??= "film";
    if (isConsequence(said)) this.other = said;
    else this.cause = said;
  }

  /** Undefined where nothing was said. */
  said(): string | undefined {
    return (this.cause || this.other).slice(0, longest) || undefined;
  }

  /** Undefined where nothing tells. */
  whose(): Blame | undefined {
    return this.blame;
  }
}
