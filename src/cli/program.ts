import { type Argument, Command, Option } from "commander";
import { version } from "../intake/version.ts";
import type { Lang, Text } from "../model/text.ts";
import { displayWidth, wrap } from "../report/index.ts";
import { cli } from "../wording/help.ts";
import type { CheckOptions } from "./check.ts";
import type { DoctorOptions } from "./doctor.ts";
import { type Host, widthOf } from "./host.ts";
import type { LintOptions } from "./lint.ts";
import type { ProbeOptions } from "./probe.ts";
import type { ReportOptions } from "./report.ts";

/** Commands, other than paths, that the first word can be. */
export const commandNames = [
  "check",
  "probe",
  "report",
  "rules",
  "explain",
  "doctor",
  "completion",
  "help",
] as const;

/** What can stand behind `rules`. */
export const ruleCommandNames = ["list", "show", "lint", "schema"] as const;

/** Commander's variadic options would swallow the paths that follow; each use adds one value instead. */
function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/**
 * The commands and options. `finish` is told the exit code of the one that ran. What a command needs is loaded when it
 * runs: asking for help or the version must not wait for all of it.
 */
export function makeProgram(lang: Lang, host: Host, finish: (code: number) => void): Command {
  const say = (text: Text) => text[lang];
  const { options, commands, arguments: args } = cli;
  const engine = () => option("--engine <engine>", options.engine).choices(["auto", "ffprobe"]);
  const option = (flags: string, text: Text) => new Option(flags, say(text));
  const formatOption = (text: Text) =>
    option("-f, --format <name[=file]>", text).argParser(collect).default([], "");

  const localised = (text: string) =>
    Object.entries(cli.placeholders).reduce((said, [raw, own]) => said.replace(raw, say(own)), text);
  const placeholder = (argument: Argument) => {
    const dots = argument.variadic ? "..." : "";
    const raw = argument.required ? `<${argument.name()}${dots}>` : `[${argument.name()}${dots}]`;
    return localised(raw);
  };

  /** Widths by what a terminal shows: commander counts characters, and Chinese ones are two columns wide. */
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({
        // Commander puts a blank behind every title; the full-width colon has its own.
        writeOut: (text) => host.stdout.write(text.replaceAll(/\uff1a (?=\S)/g, "\uff1a")),
        writeErr: () => undefined,
      })
      .configureHelp({
        helpWidth: widthOf(host.stdout),
        displayWidth,
        boxWrap: (text, width) => wrap(text, width).join("\n"),
        styleTitle: (title) => cli.help[title]?.[lang] ?? title,
        styleUsage: localised,
        optionTerm: ({ flags }) => localised(flags),
        subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(placeholder)].join(" "),
        argumentTerm: placeholder,
        // Defaults are said in the descriptions.
        optionDescription: ({ description }) => description,
      })
      .helpOption("-h, --help", say(options.help))
      .helpCommand(false)
      .addOption(option("--lang <zh|en>", options.lang))
      .addOption(option("--color <when>", options.color).default("auto"));

  const program = dress(new Command("reelcheck"))
    .helpCommand("help", say(options.help))
    .description(say(cli.description))
    .version(version, "-V, --version", say(options.version))
    .addHelpText("after", `\n${say(cli.exitCodes)}`);

  // The program takes its own options wherever they stand, `--color` behind a command too: they are told to the command.
  const run = (command: Command, action: (...given: never[]) => Promise<number> | number) =>
    command.action(async (...given) => {
      const own = given.slice(0, command.registeredArguments.length);
      finish(await action(...([...own, command.optsWithGlobals()] as never[])));
    });

  run(
    dress(program.command("check", { isDefault: true }))
      .description(say(commands.check))
      .argument("[paths...]", say(args.paths))
      .addOption(option("-r, --rules <id|file>", options.rules))
      .addOption(formatOption(options.format))
      .addOption(option("--on <date>", options.on))
      .addOption(option("--category <name>", options.category))
      .addOption(option("--unit-type <name>", options.unitType))
      .addOption(option("--only <rule>", options.only).argParser(collect).default([], ""))
      .addOption(option("--skip <rule>", options.skip).argParser(collect).default([], ""))
      .addOption(option("--strict", options.strict))
      .addOption(option("--quick", options.quick))
      .addOption(option("-j, --jobs <n>", options.jobs))
      .addOption(option("--timeout <time>", options.timeout))
      .addOption(option("--no-cache", options.noCache))
      .addOption(option("--ffprobe <file>", options.ffprobe))
      .addOption(option("--ffmpeg <file>", options.ffmpeg))
      .addOption(option("--ocr <folder>", options.ocr))
      .addOption(engine())
      .addOption(option("-q, --quiet", options.quiet))
      .addOption(option("-v, --verbose", options.verbose))
      .addOption(option("--no-progress", options.noProgress))
      .addOption(option("--allow-empty", options.allowEmpty))
      .addOption(option("-w, --watch", options.watch))
      .addHelpText("after", `\n${say(cli.formats)}`),
    async (paths: readonly string[], given: CheckOptions) =>
      given.watch
        ? (await import("./watch.ts")).watch(paths, given, lang, host)
        : (await import("./check.ts")).check(paths, given, lang, host),
  );
  run(
    dress(program.command("probe"))
      .description(say(commands.probe))
      .argument("<file>", say(args.file))
      .addOption(option("-f, --format <name>", options.factsFormat).default("text", ""))
      .addOption(option("--ffprobe <file>", options.ffprobe))
      .addOption(engine())
      .addOption(option("--no-cache", options.noCache)),
    async (file: string, given: ProbeOptions) => (await import("./probe.ts")).probe(file, given, lang, host),
  );

  run(
    dress(program.command("report"))
      .description(say(commands.report))
      .argument("<report>", say(args.report))
      .addOption(formatOption(options.format))
      .addOption(option("-q, --quiet", options.quiet))
      .addOption(option("-v, --verbose", options.verbose))
      .addHelpText("after", `\n${say(cli.formats)}`),
    async (file: string, given: ReportOptions) => (await import("./report.ts")).report(file, given, host),
  );

  const rules = dress(program.command("rules")).description(say(commands.rules));
  run(dress(rules.command("list", { isDefault: true })).description(say(commands.rulesList)), async () =>
    (await import("./rules.ts")).listContests(lang, host),
  );
  run(
    dress(rules.command("show"))
      .description(say(commands.rulesShow))
      .argument("<contest>", say(args.contest)),
    async (contest: string) => (await import("./rules.ts")).showRules(contest, lang, host),
  );
  run(
    dress(rules.command("lint"))
      .description(say(commands.rulesLint))
      .argument("<files...>", say(args.files))
      .addOption(formatOption(options.lintFormat)),
    async (files: readonly string[], given: LintOptions) =>
      (await import("./lint.ts")).lintRules(files, given, lang, host),
  );
  run(dress(rules.command("schema")).description(say(commands.rulesSchema)), async () =>
    (await import("./rules.ts")).printSchema(host),
  );

  run(
    dress(program.command("explain"))
      .description(say(commands.explain))
      .argument("<subject>", say(args.subject))
      .addOption(option("-r, --rules <id|file>", options.rules)),
    async (subject: string, given: { rules?: string }) =>
      (await import("./explain.ts")).explain(subject, given.rules, lang, host),
  );
  run(
    dress(program.command("doctor"))
      .description(say(commands.doctor))
      .addOption(option("--clear-cache", options.clearCache))
      .addOption(option("--ffprobe <file>", options.ffprobe))
      .addOption(option("--ffmpeg <file>", options.ffmpeg))
      .addOption(option("--ocr <folder>", options.ocr)),
    async (given: DoctorOptions) => (await import("./doctor.ts")).doctor(given, lang, host),
  );
  run(
    dress(program.command("completion"))
      .description(say(commands.completion))
      .argument("<shell>", say(args.shell)),
    async (shell: string) => (await import("./completion.ts")).printCompletion(shell, host),
  );
  // What the scripts of `completion` ask at each Tab.
  run(
    program.command("__complete", { hidden: true }).argument("[words...]"),
    async (words: readonly string[]) =>
      (await import("./completion.ts")).complete(words, program, lang, host),
  );
  return program;
}
