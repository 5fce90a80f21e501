import { existsSync } from "node:fs";
import { CommanderError } from "commander";
import type { Lang, Text } from "../model/text.ts";
import { nearest } from "../naming/index.ts";
import { messages } from "../wording/cli.ts";
import { exitCode, UsageError } from "./exit.ts";
import { canAsk, type Host, type Output, tell, usualLang } from "./host.ts";
import { printError } from "./print-error.ts";
import { commandNames, makeProgram, ruleCommandNames } from "./program.ts";
import { abortedBySignals } from "./signals.ts";
import { openOutput } from "./standard-streams.ts";

/** The value of an option wherever it stands, before commander has read the line. */
function optionValue(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = options[at];
  return found === undefined ? undefined : found === name ? options[at + 1] : found.slice(name.length + 1);
}

function langOf(argv: readonly string[], env: Host["env"]): Lang {
  const wanted = optionValue(argv, "--lang");
  if (wanted === undefined) return usualLang(env);
  if (wanted === "zh" || wanted === "en") return wanted;
  throw new UsageError(messages.badLang(wanted));
}

/** The language to speak in, whatever else is wrong with the options. */
function spokenLang(argv: readonly string[], env: Host["env"]): Lang {
  try {
    return langOf(argv, env);
  } catch {
    return usualLang(env);
  }
}

function colorOf(argv: readonly string[]): string {
  const wanted = optionValue(argv, "--color") ?? "auto";
  if (!["auto", "always", "never"].includes(wanted)) throw new UsageError(messages.badColor(wanted));
  return wanted;
}

/** A first word that is neither a path nor a command was probably meant to be one; so was the second of `rules` or `help`. */
function mistypedCommand(argv: readonly string[]): string | undefined {
  const [first, second] = argv;
  if (first === "rules" && second !== undefined) return nearest(second, ruleCommandNames);
  const word = first === "help" ? second : first;
  if (word === undefined || /^-|[/\\.]/.test(word) || existsSync(word)) return undefined;
  if (commandNames.some((name) => name === word)) return undefined;
  return nearest(word, commandNames);
}

/** Commander's own words are English; what matters of them is the name it found fault with. */
function usageText(
  error: CommanderError,
  argv: readonly string[],
): { text: Text; hint?: string | undefined } {
  const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const choices = /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/.exec(error.message);
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  const wrongHelp = error.code === "commander.help";
  const known = messages.usage[wrongHelp ? "commander.unknownCommand" : error.code];
  const text = known
    ? known(wrongHelp ? (argv[1] ?? "") : quoted)
    : messages.badUsage(error.message.replace(/^error: /, ""));
  if (choices) return { text, hint: nearest(choices[1] ?? "", choices[2]?.split(", ") ?? []) };
  return { text, hint: meant ?? mistypedCommand(argv) };
}

/** Opens standard output; `onLost` is told the exit code once something of it is lost. */
export function openStandardOutput(
  argv: readonly string[],
  { stdout, stderr, env }: Pick<NodeJS.Process, "stdout" | "stderr" | "env">,
  onLost: (code: number) => void,
): Output {
  return openOutput(stdout, stderr, (said, code) => {
    tell(stderr, said, spokenLang(argv, env));
    if (code !== undefined) onLost(code);
  });
}

/** Aborted when a signal asks the process to stop; one that asks again, a while later, ends it. */
export function interruptedBy(process: Pick<NodeJS.Process, "on" | "exit">): AbortSignal {
  return abortedBySignals(process, exitCode.interrupted);
}

/**
 * The program: arguments in, exit code out. It touches no process of its own, and every error ends here: misuse and
 * broken rule files as messages with code 2, anything unforeseen with its stack and code 3.
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  let lang: Lang = usualLang(host.env);
  let code: number = exitCode.complies;
  const { stderr } = host;
  try {
    lang = langOf(argv, host.env);
    colorOf(argv);
    if (argv.length === 0 && canAsk(host)) return await (await import("./ask.ts")).ask(lang, host);
    const program = makeProgram(lang, host, (result) => {
      code = result;
    });
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    const mendable = await printError(error, optionValue(argv, "--color") ?? "auto", lang, host);
    if (mendable !== undefined) {
      const isTold = !(error instanceof UsageError) || error.details.length > 0;
      const meant = isTold ? undefined : mistypedCommand(argv);
      if (meant !== undefined) tell(stderr, messages.didYouMean(meant), lang);
      return mendable;
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitCode.complies;
      const { text: said, hint } = usageText(error, argv);
      tell(stderr, said, lang);
      if (hint !== undefined) tell(stderr, messages.didYouMean(hint), lang);
      tell(stderr, messages.seeHelp, lang);
      return exitCode.nothingJudged;
    }
    tell(stderr, messages.bug, lang);
    stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return exitCode.incomplete;
  }
}
