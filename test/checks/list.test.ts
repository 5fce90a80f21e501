/** The list of checks names every file of a check. `npm run docs` writes it anew. */
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { root } from "../support/policies.ts";
import { isCheck, sourceFiles } from "../support/source.ts";

/** Sorts as ids and imports are sorted: `folder`, `folder-name`, `folders`. */
function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** Writes the list of all checks, which are called like their files. */
function listOfChecks(): string {
  const found = sourceFiles()
    .filter(isCheck)
    .map(({ path, code }) => ({
      file: path.slice("checks/".length, -".ts".length),
      name: /^export const (\w+) = defineCheck\(/m.exec(code)?.[1] ?? path,
    }));
  const id = ({ file }: { readonly file: string }) => file.slice(file.indexOf("/") + 1);
  const imports = found.toSorted((one, other) => byText(one.file, other.file));
  const list = found.toSorted((one, other) => byText(id(one), id(other)));
  return [
    "// Written by `npm run docs` from the files of checks.",
    'import type { Check } from "../model/check.ts";',
    ...imports.map(({ file, name }) => `import { ${name} } from "./${file}.ts";`),
    "",
    "/** Every check there is, in alphabetical order of their ids. */",
    "export const checks: readonly Check[] = [",
    ...list.map(({ name }) => `  ${name},`),
    "];",
    "",
  ].join("\n");
}

it("the list of checks", async () => {
  await expect(listOfChecks()).toMatchFileSnapshot(fileURLToPath(new URL("src/checks/index.ts", root)));
});
