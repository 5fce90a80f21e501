import { existsSync } from "node:fs";
import { access, constants } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { accessError, cleaned } from "../intake/package/given-paths.ts";
import type { Report } from "../model/report.ts";
import { type Lang, type Text, verbatim, visible } from "../model/text.ts";
import { wrap } from "../report/index.ts";
import { asking } from "../wording/asking.ts";
import { joined } from "../wording/lists.ts";
import { type CheckOptions, check } from "./check.ts";
import { BrokenRules, pathError, UsageError } from "./exit.ts";
import { nearestRuleFile } from "./find-rule-file.ts";
import { type Host, tell, widthOf } from "./host.ts";
import { compile, loadBuiltIn, loadRules } from "./load-rules.ts";
import { liesInside } from "./path-inside.ts";
import { prompt, Unanswered } from "./prompt.ts";
import { type Verbosity, writeReport } from "./write-report.ts";

/**
 * A path as it was typed or dropped on the window: in quotes, with a blank behind it, after PowerShell's `&`, with blanks
 * escaped as terminals on macOS do, with `~`, as a URL.
 */
export function typedPath(
  raw: string,
  env: Host["env"],
  exists: (path: string) => boolean = existsSync,
): string {
  const line = raw.trim().replace(/^& (?=['"])/, "");
  const quoted = /^(['"])(.+)\1$/.exec(line)?.[2];
  const bare = (quoted ?? line.replace(/^"|"$/g, "")).trim();
  const home = env.HOME || env.USERPROFILE;
  const path = home && /^~(?=[/\\]|$)/.test(bare) ? home + bare.slice(1) : bare;
  if (/^file:\/\//.test(path) && URL.canParse(path)) return fileURLToPath(path);
  const unescaped = path.replace(/\\(.)/g, "$1");
  return cleaned(quoted === undefined && !exists(path) && exists(unescaped) ? unescaped : path);
}

async function folder(lang: Lang, host: Host): Promise<string> {
  for (;;) {
    const answer = await prompt(asking.folder[lang], host);
    const path = typedPath(answer, host.env);
    if (path === "") continue;
    const trouble = await accessError(path);
    if (trouble === undefined) return path;
    tell(host.stderr, pathError(path, trouble).text, lang);
  }
}

/** A contest that can be chosen: what `--rules` would name (absent for the rule file beside the folder), and its title. */
interface Choice {
  readonly rules?: string;
  readonly said: Text;
}

async function beside(path: string): Promise<readonly Choice[]> {
  const search = await nearestRuleFile(path);
  // What is wrong with it is said when it is chosen.
  if ("unreadable" in search) return [{ said: verbatim(search.unreadable) }];
  if (!("found" in search)) return [];
  try {
    return [{ said: asking.beside(search.found.name, compile(search.found).policy.contest.title) }];
  } catch (error) {
    if (!(error instanceof BrokenRules)) throw error;
    return [{ said: verbatim(search.found.name) }];
  }
}

/** Contests are numbered in a column of this width. */
const listIndent = 6;

async function contest(path: string, lang: Lang, host: Host): Promise<string | undefined> {
  const own = await beside(path);
  const builtIn = (await loadBuiltIn()).map(({ policy: { contest: one } }): Choice => {
    return { rules: one.id, said: joined([one.title, verbatim(one.id)], "  ", "  ") };
  });
  const choices = [...own, ...builtIn];
  host.stderr.write(`${asking.contests[lang]}\n`);
  for (const [at, { said }] of choices.entries()) {
    const [first = "", ...rest] = wrap(visible(said[lang]), widthOf(host.stderr) - listIndent);
    const lines = [
      `${String(at + 1).padStart(listIndent - 2)}  ${first}`,
      ...rest.map((line) => " ".repeat(listIndent) + line),
    ];
    host.stderr.write(`${lines.join("\n")}\n`);
  }
  const asked = own.length > 0 ? asking.contestOrFirst : asking.contest;
  for (;;) {
    const answer = (await prompt(asked[lang], host)).trim().normalize("NFKC");
    if (answer === "" && own.length === 0) continue;
    const chosen = choices[answer === "" ? 0 : Number(answer) - 1];
    if (chosen) return chosen.rules;
    try {
      await loadRules(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      tell(host.stderr, error.text, lang);
    }
  }
}

/** Picks where a page can be written: beside the folder; for a whole drive, the current folder or the home folder. */
async function pageFor(root: string, lang: Lang, { env }: Host): Promise<string | undefined> {
  const home = env.HOME || env.USERPROFILE;
  for (const place of [dirname(root), resolve("."), ...(home ? [home] : [])]) {
    const isOpen = await access(place, constants.W_OK).then(
      () => true,
      () => false,
    );
    const named = (nth: number) => join(place, asking.page(basename(root), nth)[lang]);
    let nth = 1;
    while (existsSync(named(nth))) nth++;
    if (isOpen && !(await liesInside(named(nth), [root]))) return named(nth);
  }
  return undefined;
}

async function offerPage(report: Report, telling: Verbosity, lang: Lang, host: Host): Promise<void> {
  const file = report.run.complete ? await pageFor(report.run.root, lang, host) : undefined;
  if (file === undefined) return;
  const answer = (await prompt(asking.wantsPage(visible(file))[lang], host)).trim();
  if (!asking.yes.test(answer.normalize("NFKC"))) return;
  await writeReport(report, [{ format: "html", file }], telling, host);
  tell(host.stderr, asking.written(file), lang);
}

/** For who started the program by itself: asks what to check and by which rules, checks it, and returns the exit code. */
export async function ask(lang: Lang, host: Host): Promise<number> {
  try {
    host.stderr.write(`${asking.welcome[lang]}\n`);
    const path = await folder(lang, host);
    const rules = await contest(path, lang, host);
    const usual = { format: [], only: [], skip: [], cache: true, color: "auto", progress: true };
    const options: CheckOptions = rules === undefined ? usual : { ...usual, rules };
    return await check([path], options, lang, host, async (report, wanted, telling) => {
      const code = await writeReport(report, wanted, telling, host);
      await offerPage(report, telling, lang, host).catch((error: unknown) => {
        // The verdict is there; who does not want to answer wants no page.
        if (!(error instanceof Unanswered)) throw error;
      });
      return code;
    });
  } catch (error) {
    if (error instanceof Unanswered) return error.code;
    throw error;
  }
}
