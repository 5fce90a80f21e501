import type { Command, Option } from "commander";
import { checks } from "../checks/index.ts";
import type { Policy } from "../model/policy.ts";
import { type Lang, langs, type Text, verbatim, visible } from "../model/text.ts";
import { nearest } from "../naming/index.ts";
import { lintReporters, reporters } from "../report/index.ts";
import { messages } from "../wording/cli.ts";
import { enumerated } from "../wording/lists.ts";
import { scripts } from "./completion-scripts.ts";
import { exitCode, UsageError } from "./exit.ts";
import type { Host } from "./host.ts";
import { loadBuiltIn, loadRules } from "./load-rules.ts";

/** Prints the script that teaches a shell to complete. Throws `UsageError` for a shell that nobody taught us. */
export function printCompletion(shell: string, { stdout }: Host): number {
  const script = scripts[shell];
  if (script === undefined) {
    const known = Object.keys(scripts);
    const near = nearest(shell, known);
    throw new UsageError(
      messages.unknownShell(shell, enumerated(known.map(verbatim))),
      near === undefined ? [] : [messages.didYouMean(near)],
    );
  }
  stdout.write(script);
  return exitCode.complies;
}

/** A completion: a value with its meaning, or a path. */
type Candidate = { readonly value: string; readonly about?: Text } | ":files" | ":folders";

const plain = (values: readonly string[]): Candidate[] => values.map((value) => ({ value }));

async function contests(): Promise<Candidate[]> {
  const loaded = await loadBuiltIn();
  return loaded.map(({ policy }) => ({ value: policy.contest.id, about: policy.contest.title }));
}

/** The line up to the cursor, as far as commander's own description of it tells. */
interface Line {
  readonly command: Command;
  /** The option whose value is being written. */
  readonly option: Option | undefined;
  /** The rule file given by `--rules`. */
  readonly rules: string | undefined;
  readonly arguments: readonly string[];
}

const takesValue = ({ required, optional }: Option) => required || optional;

function lineOf(words: readonly string[], program: Command): Line {
  let command = program;
  let option: Option | undefined;
  let rules: string | undefined;
  let onlyArguments = false;
  const given: string[] = [];
  const named = (word: string) => {
    const check = command === program ? program.commands.find((one) => one.name() === "check") : undefined;
    const known = [...command.options, ...(check?.options ?? []), ...program.options];
    return known.find(({ short, long }) => word === short || word === long);
  };
  for (const word of words) {
    if (option) {
      if (option.long === "--rules") rules = word;
      option = undefined;
    } else if (onlyArguments || !word.startsWith("-")) {
      const inner = given.length === 0 && command.commands.find((one) => one.name() === word);
      if (inner) command = inner;
      else given.push(word);
    } else if (word === "--") onlyArguments = true;
    else {
      const found = named(word);
      if (found && takesValue(found)) option = found;
    }
  }
  return { command, option, rules, arguments: given };
}

/** Shells that cut words at `=`, and options that are written with it: `--rules = hen`, `--rules=hen`. */
function atEquals(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const [, name, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    return name === undefined || value === undefined ? [word] : [name, value];
  });
}

/** The contest that was named; completing must not fail because it is not there. */
async function policyOf(rules: string | undefined): Promise<Policy | undefined> {
  const loaded = await loadRules(rules).catch(() => undefined);
  return loaded?.policy;
}

async function ofOption({ option, command, rules }: Line): Promise<readonly Candidate[]> {
  const policy = () => policyOf(rules);
  switch (option?.long) {
    case "--rules":
      return [...(await contests()), ":files"];
    case "--format":
      if (command.name() === "probe") return plain(["text", "json"]);
      return plain(Object.keys(command.name() === "lint" ? lintReporters : reporters));
    case "--lang":
      return plain(langs);
    case "--color":
      return plain(["auto", "always", "never"]);
    case "--category":
      return plain(((await policy())?.vocabulary.categories ?? []).map(({ id }) => id));
    case "--unit-type":
      return ((await policy())?.vocabulary.unitTypes ?? []).map(({ id, label }) => ({
        value: id,
        about: label,
      }));
    case "--only":
    case "--skip":
      return plain(((await policy())?.rules ?? []).map(({ id }) => id));
    case "--ffprobe":
    case "--ffmpeg":
      return [":files"];
    case "--ocr":
      return [":folders"];
    default:
      return plain(option?.argChoices ?? []);
  }
}

async function ofArgument({ command, arguments: given }: Line): Promise<readonly Candidate[]> {
  const at = Math.min(given.length, command.registeredArguments.length - 1);
  const argument = command.registeredArguments[at];
  if (!argument || (given.length > at && !argument.variadic)) return [];
  switch (argument.name()) {
    case "contest":
      return [...(await contests()), ":files"];
    case "shell":
      return plain(Object.keys(scripts));
    case "subject":
      return checks.map((check): Candidate => ({ value: check.id, about: check.page.what }));
    default:
      return [":files"];
  }
}

/** Commands that can be named here; the first word may also be what is to be checked. */
function commandsOf({ command, arguments: given }: Line): readonly Candidate[] {
  if (given.length > 0) return [];
  const shown = command.createHelp().visibleCommands(command);
  return shown.map((one) => ({ value: one.name(), about: verbatim(one.description()) }));
}

function optionsOf({ command }: Line, program: Command): readonly Candidate[] {
  const usual = command === program ? program.commands.find((one) => one.name() === "check") : undefined;
  const visibleOptions = [command, ...(usual ? [usual] : [])].flatMap((one) =>
    one.createHelp().visibleOptions(one),
  );
  const found = new Map(visibleOptions.map(({ long, description }) => [long ?? "", description]));
  return [...found].map(([value, about]) => ({ value, about: verbatim(about) }));
}

async function candidates(words: readonly string[], current: string, program: Command) {
  // Behind `json=` a file is written.
  if (words.at(-1) === "=" && words.at(-3) !== undefined && !words.at(-2)?.startsWith("--"))
    return [":files"] as const;
  const line = lineOf(
    words.filter((word) => word !== "="),
    program,
  );
  if (line.option) {
    const isFile = line.option.long === "--format" && current.includes("=");
    return isFile ? ([":files"] as const) : ofOption(line);
  }
  if (current.startsWith("-") && !words.includes("--")) return optionsOf(line, program);
  const first = line.command === program && line.arguments.length === 0;
  const paths: readonly Candidate[] = line.command === program ? [":files"] : await ofArgument(line);
  return first || line.command.commands.length > 0 ? [...commandsOf(line), ...(first ? paths : [])] : paths;
}

/**
 * Prints what the last of the words may become, for a completion script. A description is in the user's language, and never
 * a reason for a second line.
 */
export async function complete(
  words: readonly string[],
  program: Command,
  lang: Lang,
  { stdout }: Host,
): Promise<number> {
  const all = atEquals(words);
  const last = all.at(-1) ?? "";
  const current = last === '""' || last === "=" ? "" : last;
  const before = last === "=" ? all : all.slice(0, -1);
  const found = await candidates(before, current, program);
  const lines = found.flatMap((one) => {
    if (typeof one === "string") return [one];
    if (!one.value.startsWith(current)) return [];
    return [one.about ? `${one.value}\t${visible(one.about[lang])}` : one.value];
  });
  stdout.write(lines.map((line) => `${line}\n`).join(""));
  return exitCode.complies;
}
