import type { Problem } from "../../model/policy.ts";
import type { Style } from "../../model/report.ts";
import { visibleJson } from "../../model/text.ts";
import { type Say, sayIn } from "../shared/finding-text.ts";

interface Source {
  readonly path: string;
  readonly problems: readonly Problem[];
}

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** A path as a reference (RFC 3986), each part of it encoded. */
function uriOf(path: string): string {
  // Half a surrogate pair has no encoding.
  const whole = path.replace(/\p{Surrogate}/gu, "\ufffd");
  const encoded = whole.split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}

function resultOf({ code, place, width, text, hint }: Problem, path: string, index: number, say: Say) {
  return {
    ruleId: code,
    ruleIndex: index,
    level: "error",
    message: { text: [text, ...(hint ? [hint] : [])].map(say).join("\n") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          region: { startLine: place.line, startColumn: place.column, endColumn: place.column + width },
        },
      },
    ],
  };
}

/** SARIF 2.1.0: mistakes in text files, with their places. A film has no lines; of a check there is none. */
export function* sarifChunks(files: readonly Source[], { lang }: Style): Generator<string> {
  const say = sayIn(lang);
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "reelcheck", rules: codes.map((id) => ({ id })) } },
        language: lang,
        // Columns are counted as editors count them.
        columnKind: "utf16CodeUnits",
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) }, sourceLanguage: "yaml" })),
        results: files.flatMap(({ path, problems }) =>
          problems.map((problem) => resultOf(problem, path, codes.indexOf(problem.code), say)),
        ),
      },
    ],
  };
  yield `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}
