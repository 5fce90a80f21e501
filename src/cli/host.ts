import { type Lang, type Text, visible } from "../model/text.ts";

/** Something that can be written to; a terminal where `isTTY` says so. */
export interface Output {
  write(piece: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Something that can be read from; somebody types there where `isTTY` says so. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };

/** Everything of the outside world that the program uses, so that it can be run without a process of its own. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Read only where somebody can be asked. */
  readonly stdin?: Input | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today, by the clock of this machine. */
  readonly now: () => Date;
  /** Aborted when the user wants to stop. */
  readonly signal?: AbortSignal | undefined;
}

/** Tells if someone can be asked. */
export function canAsk({ stdin, stderr }: Host): boolean {
  return stdin?.isTTY === true && stderr.isTTY === true;
}

/** Width of a report where no terminal tells one; forms and mails are made for it. */
export const usualWidth = 80;
const narrowest = 40;
const widest = 120;

/** Columns for a stream. */
export function widthOf(output: Output): number {
  const columns = output.isTTY ? (output.columns ?? usualWidth) : usualWidth;
  return Math.min(widest, Math.max(narrowest, columns));
}

/** Tells if colors are wanted: by the option, then by the usual environment variables, then by the terminal. */
export function wantsColor(output: Output, choice: string, env: Host["env"]): boolean {
  if (choice === "always") return true;
  if (choice === "never") return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env.NO_COLOR) return false;
  return env.TERM !== "dumb" && output.isTTY === true;
}

/** The reader's language: the variable of our own, then the locale; English where neither tells. */
export function usualLang(env: Host["env"]): Lang {
  const own = env.REELCHECK_LANG;
  if (own === "zh" || own === "en") return own;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? "zh" : "en";
}

/** Writes a message for people, as one line. */
export function tell(output: Output, text: Text, lang: Lang): void {
  output.write(`reelcheck: ${visible(text[lang])}\n`);
}
