import { findEngines } from "../intake/engine.ts";
import type { Lang } from "../model/text.ts";
import { columns } from "../report/index.ts";
import { labels } from "../wording/cli.ts";
import { exitCode } from "./exit.ts";
import { loadBuiltIn } from "./policy.ts";
import { type World, widthOf } from "./streams.ts";
import { version } from "./version.ts";

/** Says whether everything that checks need is there. */
export async function doctor(
  ffprobe: string | undefined,
  lang: Lang,
  { stdout, env }: World,
): Promise<number> {
  const engines = await findEngines({ ffprobe, env });
  const contests = await loadBuiltIn();
  const rows = [
    ["reelcheck", version],
    [labels.node[lang], `${process.versions.node} (${process.platform} ${process.arch})`],
    ...engines.map(({ path, version: of, found }) => [
      labels.ffprobe[lang],
      `${of}  ${path} (${labels.foundBy[found]?.[lang] ?? found})`,
    ]),
    ...(engines.length === 0 ? [[labels.ffprobe[lang], labels.noEngine[lang]]] : []),
    [labels.contests[lang], contests.map(({ policy }) => policy.contest.id).join(" ")],
  ];
  stdout.write(`${columns(rows, widthOf(stdout), 1).join("\n")}\n\n`);
  stdout.write(`${(engines.length > 0 ? labels.ready : labels.notReady)[lang]}\n`);
  return engines.length > 0 ? exitCode.complies : exitCode.incomplete;
}
