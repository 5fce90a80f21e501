import { setTimeout } from "node:timers/promises";
import { walk } from "../intake/package/walk.ts";
import type { Lang } from "../model/text.ts";
import { messages } from "../wording/cli.ts";
import { type CheckOptions, check } from "./check.ts";
import { BrokenRules, exitCode, UsageError } from "./exit.ts";
import { findRuleFile, nearestRuleFile } from "./find-rule-file.ts";
import { type Host, tell, widthOf } from "./host.ts";
import { printError } from "./print-error.ts";
import { writeReport } from "./write-report.ts";

/** Long enough for two polls to see a copy grow, short enough to wait for. */
const pollMs = 1000;
/** A slow share is not to be busy with being listed: at most so much of the time. */
const restShare = 5;

/**
 * Returns the state that a verdict follows from: names, sizes, times and the rule file. Polled, for USB drives and
 * network shares tell of no changes.
 */
async function stateOf(paths: readonly string[], rules: string | undefined): Promise<string> {
  const search = rules === undefined ? await nearestRuleFile(paths[0] ?? ".") : await findRuleFile(rules);
  const listed = await walk(paths).then(
    ({ entries, folders }) => [
      ...entries.map(({ absolute, bytes, modifiedMs, trouble }) => [absolute, bytes, modifiedMs, trouble]),
      folders,
    ],
    (error: unknown) => String(error),
  );
  return JSON.stringify(["found" in search ? search.found.sha256 : search, listed]);
}

/** Waits until something has changed, and then until nothing changes any more. Throws when the signal is given. */
async function change(
  seen: string,
  look: () => Promise<string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let before = seen;
  for (;;) {
    const from = performance.now();
    const now = await look();
    if (now !== seen && now === before) return;
    before = now;
    const rest = Math.max(pollMs, (performance.now() - from) * restShare);
    await setTimeout(rest, undefined, signal ? { signal } : {});
  }
}

/** Tells if an error may be fixed while we wait: a mistake in the rules, an empty folder; after the first check, any. */
function isWorthWaiting(error: unknown, isFirst: boolean): boolean {
  if (error instanceof BrokenRules) return true;
  return error instanceof UsageError && (!isFirst || error.text === messages.noWorks);
}

/** Old output goes from the screen; where it can't, a line stands between two reports for people. */
function separate({ stdout, now }: Host, format: string | undefined, lang: Lang, isFirst: boolean): void {
  if (stdout.isTTY) stdout.write("\u001b[2J\u001b[H");
  else if (!isFirst && format === "text") {
    const said = messages.checkedAgain(now().toTimeString().slice(0, "00:00:00".length))[lang];
    stdout.write(`\n${"=".repeat(widthOf(stdout))}\n${said}\n\n`);
  }
}

/**
 * Checks, and checks again whenever something has changed and come to rest, until the signal is given. Returns the code of
 * the last verdict; 130 where the last check itself was interrupted.
 */
export async function watch(
  paths: readonly string[],
  options: CheckOptions,
  lang: Lang,
  host: Host,
): Promise<number> {
  let code: number = exitCode.nothingJudged;
  const look = () => stateOf(paths, options.rules);
  for (let isFirst = true; ; isFirst = false) {
    const seen = await look();
    try {
      code = await check(paths, options, lang, host, async (report, wanted, telling) => {
        const shown = wanted.find(({ file }) => file === undefined)?.format;
        separate(host, shown, lang, isFirst);
        return writeReport(report, wanted, telling, host);
      });
    } catch (error) {
      if (!isWorthWaiting(error, isFirst)) throw error;
      code = (await printError(error, options.color, lang, host)) ?? code;
    }
    if (host.signal?.aborted) return code;
    tell(host.stderr, messages.watching, lang);
    try {
      await change(seen, look, host.signal);
    } catch (error) {
      if (!host.signal?.aborted) throw error;
      // A terminal shows `^C` behind what stands there.
      if (host.stderr.isTTY) host.stderr.write("\n");
      return code;
    }
  }
}
