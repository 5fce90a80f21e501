/** The length of functions. */
import { expect, it } from "vitest";
import { sourceFiles } from "../support/source.ts";

const longest = 60;

/** Longer ones, with the reason. */
const reasons: Readonly<Record<string, string>> = {
  "wording/names.ts: slipText": "a sentence for each kind of slip",
  "wording/damage.ts: damageText": "a sentence for each kind of damage",
};

/** Functions at the top of a file and methods of classes, with how many lines they have. */
function functionsOf(text: string): readonly { readonly name: string; readonly lines: number }[] {
  const lines = text.split("\n");
  const begins =
    /^(?:export )?(?:async )?function\*? (\w+)|^ {2}(?:private |static |async |override )*(\w+)\(.*\{$/;
  return lines.flatMap((line, at) => {
    const [, plain, method] = begins.exec(line) ?? [];
    const name = plain ?? method;
    if (name === undefined) return [];
    const end = lines.findIndex((other, index) => index > at && other === (plain ? "}" : "  }"));
    return end < 0 ? [] : [{ name, lines: end - at + 1 }];
  });
}

it("no function is over sixty lines without a reason", () => {
  const long = sourceFiles().flatMap(({ path, text }) =>
    functionsOf(text)
      .filter(({ lines }) => lines > longest)
      .map(({ name }) => `${path}: ${name}`),
  );
  expect(long.sort()).toEqual(Object.keys(reasons).sort());
});
