import type { Progress } from "../model/progress.ts";
import { type Lang, type Text, visible } from "../model/text.ts";
import { displayWidth } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { type Host, tell, usualWidth } from "./host.ts";

/** Often enough to look alive, seldom enough not to flicker. */
const redrawnMs = 100;
/** A log is read afterward; a job that says nothing for minutes is taken for dead. */
const loggedMs = 30_000;
/** A guess from less than this is worth nothing; and what is over sooner need not be guessed. */
const guessedAfterMs = 3_000;

/** Somebody is told how far it is. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes back what stands on the screen, and says no more. */
  readonly clear: () => void;
}

/** Adds how long the rest of a phase may take, by what was done of it so far, where nobody knows better. */
function guesser(): (progress: Progress) => Progress {
  let phase: Progress["phase"] | undefined;
  let from = { at: 0, done: 0 };
  let damaged = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.phase !== phase) from = { at: now, done: progress.done };
    phase = progress.phase;
    damaged = Math.max(damaged, progress.damaged);
    const known = { ...progress, damaged };
    const { done, total, secondsLeft } = progress;
    const steps = done - from.done;
    const elapsed = now - from.at;
    if (elapsed < guessedAfterMs) {
      const { secondsLeft: _, ...rest } = known;
      return rest;
    }
    if (secondsLeft !== undefined || total === undefined || steps <= 0) return known;
    return { ...known, secondsLeft: (elapsed * (total - done)) / steps / 1000 };
  };
}

/** Cuts a line to the width. */
export function cutTo(text: string, columns: number): string {
  let line = "";
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)) {
    if (displayWidth(line + segment) > columns) break;
    line += segment;
  }
  return line;
}

/**
 * Tells how far it is: at a terminal one line on stderr that is written over, elsewhere (a pipe, CI) a plain line now and
 * then. What came last is what is shown, also while nothing new comes.
 */
export function progressLine(host: Host, wanted: boolean, lang: Lang): ProgressLine {
  if (!wanted) return { show: () => undefined, clear: () => undefined };
  const { stderr, env, signal } = host;
  const isDrawn = stderr.isTTY === true && !env.CI && env.TERM !== "dumb";
  const guessed = guesser();
  let latest: Progress | undefined;
  let since = 0;
  let drawn = "";
  /** The last estimate of the time left, less the time that has passed since. */
  const aged = (progress: Progress): Progress => {
    const { secondsLeft, ...rest } = progress;
    if (secondsLeft === undefined) return progress;
    const left = secondsLeft - (performance.now() - since) / 1000;
    return left > 0 ? { ...rest, secondsLeft: left } : rest;
  };
  const draw = () => {
    if (!latest) return;
    const said: Text = signal?.aborted ? messages.stopping : messages.progress(aged(latest));
    if (!isDrawn) return tell(stderr, said, lang);
    // The whole width is not used: some terminals go to the next line then.
    const line = cutTo(`${said[lang]}  ${visible(latest.path)}`, (stderr.columns ?? usualWidth) - 1);
    if (line !== drawn) stderr.write(`\r\x1b[2K${line}`);
    drawn = line;
  };
  const timer = setInterval(draw, isDrawn ? redrawnMs : loggedMs);
  timer.unref();
  return {
    show(progress) {
      latest = guessed(progress);
      since = performance.now();
    },
    clear() {
      clearInterval(timer);
      if (drawn !== "") stderr.write("\r\x1b[2K");
      drawn = "";
      latest = undefined;
    },
  };
}
