import { findEngines } from "../intake/engine.ts";
import { type Lang, type Text, verbatim, visible } from "../model/text.ts";
import { displayWidth, padEnd } from "../report/index.ts";
import { labels } from "../wording/cli.ts";
import { joined, noted } from "../wording/lists.ts";
import { exitCode } from "./exit.ts";
import { loadBuiltIn } from "./policy.ts";
import type { Host } from "./streams.ts";
import { version } from "./version.ts";

/** Says whether everything that checks need is there. */
export async function doctor(
  ffprobe: string | undefined,
  lang: Lang,
  { stdout, env }: Host,
): Promise<number> {
  const engines = await findEngines({ ffprobe, env });
  const contests = await loadBuiltIn();
  const rows: (readonly [Text, Text])[] = [
    [verbatim("reelcheck"), verbatim(version)],
    [labels.node, noted(verbatim(process.versions.node), verbatim(`${process.platform} ${process.arch}`))],
    ...engines.map(({ path, version: of, found }): readonly [Text, Text] => {
      const foundBy = labels.foundBy[found] ?? verbatim(found);
      return [labels.ffprobe, joined([noted(verbatim(of), foundBy), verbatim(path)], "  ", "  ")];
    }),
    ...(engines.length === 0 ? [[labels.ffprobe, labels.noEngine] as const] : []),
    [labels.contests, verbatim(contests.map(({ policy }) => policy.contest.id).join(" "))],
  ];
  // Paths are copied from here, so that no line is broken.
  const column = rows.reduce((most, [label]) => Math.max(most, displayWidth(label[lang])), 0) + 2;
  for (const [label, value] of rows) {
    stdout.write(`${padEnd(label[lang], column)}${visible(value[lang])}\n`);
  }
  stdout.write(`\n${(engines.length > 0 ? labels.ready : labels.notReady)[lang]}\n`);
  return engines.length > 0 ? exitCode.complies : exitCode.incomplete;
}
