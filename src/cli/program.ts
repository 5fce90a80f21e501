import type { Command } from "commander";
import { version } from "../intake/version.ts";
import type { Lang } from "../model/text.ts";
import { cli } from "../wording/help.ts";
import type { CheckOptions } from "./check.ts";
import { CommandLine } from "./command-line.ts";
import type { DoctorOptions } from "./doctor.ts";
import { formatHelp } from "./format-help.ts";
import type { Host } from "./host.ts";
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

/** Commands below `rules`. */
export const ruleCommandNames = ["list", "show", "lint", "schema"] as const;

const { options, commands, arguments: args } = cli;

/**
 * The commands and options. `finish` is told the exit code of the one that ran. What a command needs is loaded when it
 * runs: asking for help or the version must not wait for all of it.
 */
export function makeProgram(lang: Lang, host: Host, finish: (code: number) => void): Command {
  const line = new CommandLine(lang, host, finish);
  const program = line
    .program("reelcheck")
    .helpCommand("help", line.say(options.help))
    .description(line.say(cli.description))
    .version(version, "-V, --version", line.say(options.version))
    .addHelpText("after", `\n${line.say(cli.exitCodes)}`);
  addCheck(line, program);
  addProbe(line, program);
  addReport(line, program);
  addRules(line, program);
  addExplain(line, program);
  addDoctor(line, program);
  addCompletion(line, program);
  return program;
}

function engineOption(line: CommandLine) {
  return line.option("--engine <engine>", options.engine).choices(["auto", "ffprobe"]);
}

function addCheck(line: CommandLine, program: Command): void {
  const { lang, host } = line;
  const command = program.command("check", { isDefault: true });
  line.run(
    line
      .dressed(command, commands.check)
      .argument("[paths...]", line.say(args.paths))
      .addOption(line.option("-r, --rules <id|file>", options.rules))
      .addOption(line.repeatable("-f, --format <name[=file]>", options.format))
      .addOption(line.option("--on <date>", options.on))
      .addOption(line.option("--category <name>", options.category))
      .addOption(line.option("--unit-type <name>", options.unitType))
      .addOption(line.repeatable("--only <rule>", options.only))
      .addOption(line.repeatable("--skip <rule>", options.skip))
      .addOption(line.option("--strict", options.strict))
      .addOption(line.option("--quick", options.quick))
      .addOption(line.option("-j, --jobs <n>", options.jobs))
      .addOption(line.option("--timeout <time>", options.timeout))
      .addOption(line.option("--no-cache", options.noCache))
      .addOption(line.option("--ffprobe <file>", options.ffprobe))
      .addOption(line.option("--ffmpeg <file>", options.ffmpeg))
      .addOption(line.option("--ocr <folder>", options.ocr))
      .addOption(engineOption(line))
      .addOption(line.option("-q, --quiet", options.quiet))
      .addOption(line.option("-v, --verbose", options.verbose))
      .addOption(line.option("--no-progress", options.noProgress))
      .addOption(line.option("--allow-empty", options.allowEmpty))
      .addOption(line.option("-w, --watch", options.watch))
      .addHelpText("after", () => `\n${formatHelp(lang)}`),
    async (paths: readonly string[], given: CheckOptions) =>
      given.watch
        ? (await import("./watch.ts")).watch(paths, given, lang, host)
        : (await import("./check.ts")).check(paths, given, lang, host),
  );
}

function addProbe(line: CommandLine, program: Command): void {
  const { lang, host } = line;
  line.run(
    line
      .dressed(program.command("probe"), commands.probe)
      .argument("<file>", line.say(args.file))
      .addOption(line.option("-f, --format <name>", options.factsFormat).default("text", ""))
      .addOption(line.option("--ffprobe <file>", options.ffprobe))
      .addOption(engineOption(line))
      .addOption(line.option("--no-cache", options.noCache)),
    async (file: string, given: ProbeOptions) => (await import("./probe.ts")).probe(file, given, lang, host),
  );
}

function addReport(line: CommandLine, program: Command): void {
  const { lang, host } = line;
  line.run(
    line
      .dressed(program.command("report"), commands.report)
      .argument("<report>", line.say(args.report))
      .addOption(line.repeatable("-f, --format <name[=file]>", options.format))
      .addOption(line.option("-q, --quiet", options.quiet))
      .addOption(line.option("-v, --verbose", options.verbose))
      .addHelpText("after", () => `\n${formatHelp(lang)}`),
    async (file: string, given: ReportOptions) => (await import("./report.ts")).report(file, given, host),
  );
}

function addRules(line: CommandLine, program: Command): void {
  const { lang, host } = line;
  const rules = line.dressed(program.command("rules"), commands.rules);
  line.run(line.dressed(rules.command("list", { isDefault: true }), commands.rulesList), async () =>
    (await import("./rules.ts")).listContests(lang, host),
  );
  line.run(
    line.dressed(rules.command("show"), commands.rulesShow).argument("<contest>", line.say(args.contest)),
    async (contest: string) => (await import("./rules.ts")).showRules(contest, lang, host),
  );
  line.run(
    line
      .dressed(rules.command("lint"), commands.rulesLint)
      .argument("<files...>", line.say(args.files))
      .addOption(line.repeatable("-f, --format <name[=file]>", options.lintFormat)),
    async (files: readonly string[], given: LintOptions) =>
      (await import("./lint.ts")).lintRules(files, given, lang, host),
  );
  line.run(line.dressed(rules.command("schema"), commands.rulesSchema), async () =>
    (await import("./rules.ts")).printSchema(host),
  );
}

function addExplain(line: CommandLine, program: Command): void {
  const { lang, host } = line;
  line.run(
    line
      .dressed(program.command("explain"), commands.explain)
      .argument("<subject>", line.say(args.subject))
      .addOption(line.option("-r, --rules <id|file>", options.rules)),
    async (subject: string, given: { rules?: string }) =>
      (await import("./explain.ts")).explain(subject, given.rules, lang, host),
  );
}

function addDoctor(line: CommandLine, program: Command): void {
  const { lang, host } = line;
  line.run(
    line
      .dressed(program.command("doctor"), commands.doctor)
      .addOption(line.option("--clear-cache", options.clearCache))
      .addOption(line.option("--ffprobe <file>", options.ffprobe))
      .addOption(line.option("--ffmpeg <file>", options.ffmpeg))
      .addOption(line.option("--ocr <folder>", options.ocr)),
    async (given: DoctorOptions) => (await import("./doctor.ts")).doctor(given, lang, host),
  );
}

function addCompletion(line: CommandLine, program: Command): void {
  const { lang, host } = line;
  line.run(
    line
      .dressed(program.command("completion"), commands.completion)
      .argument("<shell>", line.say(args.shell)),
    async (shell: string) => (await import("./completion.ts")).printCompletion(shell, host),
  );
  // What the scripts of `completion` ask at each Tab.
  line.run(
    program.command("__complete", { hidden: true }).argument("[words...]"),
    async (words: readonly string[]) =>
      (await import("./completion.ts")).complete(words, program, lang, host),
  );
}
