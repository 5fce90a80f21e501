import { type Argument, Command, Option } from "commander";
import type { Lang, Text } from "../model/text.ts";
import { displayWidth, wrap } from "../report/index.ts";
import { cli } from "../wording/help.ts";
import { type Host, widthOf } from "./host.ts";

/** Commander's variadic options would swallow the paths that follow; each use adds one value instead. */
function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** An action of a command: its arguments and options in, an exit code out. */
type Action = (...given: never[]) => Promise<number> | number;

/** Makes commands that speak the user's language, keep to the terminal's width, and tell how they ended. */
export class CommandLine {
  readonly lang: Lang;
  readonly host: Host;
  private readonly finish: (code: number) => void;

  constructor(lang: Lang, host: Host, finish: (code: number) => void) {
    this.lang = lang;
    this.host = host;
    this.finish = finish;
  }

  say(text: Text): string {
    return text[this.lang];
  }

  option(flags: string, text: Text): Option {
    return new Option(flags, this.say(text));
  }

  /** An option that may be given several times. */
  repeatable(flags: string, text: Text): Option {
    return this.option(flags, text).argParser(collect).default([], "");
  }

  /** The program itself, with help in the user's language. */
  program(name: string): Command {
    return this.dress(new Command(name));
  }

  /** A command that was added to the program, dressed like the program and with what it is for. */
  dressed(command: Command, about: Text): Command {
    return this.dress(command).description(this.say(about));
  }

  /** The program takes its own options wherever they stand, `--color` behind a command too: they are told to the command. */
  run(command: Command, action: Action): void {
    command.action(async (...given) => {
      const own = given.slice(0, command.registeredArguments.length);
      this.finish(await action(...([...own, command.optsWithGlobals()] as never[])));
    });
  }

  private localized(text: string): string {
    return Object.entries(cli.placeholders).reduce(
      (said, [raw, own]) => said.replace(raw, this.say(own)),
      text,
    );
  }

  private placeholder(argument: Argument): string {
    const dots = argument.variadic ? "..." : "";
    const raw = argument.required ? `<${argument.name()}${dots}>` : `[${argument.name()}${dots}]`;
    return this.localized(raw);
  }

  /** Widths are those that a terminal shows: commander counts characters, and Chinese ones are two columns wide. */
  private dress(command: Command): Command {
    const { host } = this;
    return command
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
        styleTitle: (title) => cli.help[title]?.[this.lang] ?? title,
        styleUsage: (text) => this.localized(text),
        optionTerm: ({ flags }) => this.localized(flags),
        subcommandTerm: (sub) =>
          [sub.name(), ...sub.registeredArguments.map((argument) => this.placeholder(argument))].join(" "),
        argumentTerm: (argument) => this.placeholder(argument),
        // Defaults are said in the descriptions.
        optionDescription: ({ description }) => description,
      })
      .helpOption("-h, --help", this.say(cli.options.help))
      .helpCommand(false)
      .addOption(this.option("--lang <zh|en>", cli.options.lang))
      .addOption(this.option("--color <when>", cli.options.color).default("auto"));
  }
}
