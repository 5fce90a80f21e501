import { type Lang, visible } from "../model/text.ts";
import { BrokenRules, exitCode, UsageError } from "./exit.ts";
import { type Host, tell } from "./host.ts";

/**
 * Says why nothing could be judged, where the user can fix it; returns the exit code. Undefined for an error that is none
 * of the user's.
 */
export async function printError(
  error: unknown,
  color: string,
  lang: Lang,
  host: Host,
): Promise<number | undefined> {
  if (error instanceof BrokenRules) {
    const { tellBroken } = await import("./rules.ts");
    tellBroken(error, color, lang, host);
    return exitCode.nothingJudged;
  }
  if (!(error instanceof UsageError)) return undefined;
  tell(host.stderr, error.text, lang);
  for (const line of error.details) host.stderr.write(`  ${visible(line[lang])}\n`);
  return error.code;
}
