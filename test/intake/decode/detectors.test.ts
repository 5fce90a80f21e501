/** Detectors: each is declared in one file of its own, and the list of them follows from the facts of the model. */

import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { detections } from "../../../src/model/facts/decoded.ts";
import { root } from "../../support/policies.ts";
import { sourceFiles } from "../../support/source.ts";

const ids = Object.keys(detections);
const nameOf = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The list, as it stands in `detectors/index.ts`: `npm run docs` writes it. */
function listing(): string {
  const imports = ids.toSorted().map((id) => `import { ${nameOf(id)} } from "./${id}.ts";`);
  const entries = ids.map((id) => (nameOf(id) === id ? `  ${id},` : `  "${id}": ${nameOf(id)},`));
  return [
    "// Written by `npm run docs` from the facts in model/facts/decoded.ts.",
    'import type { Detection } from "../../../model/facts/decoded.ts";',
    'import type { AudioDetector, FilterDetector, FrameDetector } from "../frames/detector.ts";',
    'import type { TextDetection } from "../ocr/select-frames.ts";',
    'import type { TextDetector } from "../ocr/text-detector.ts";',
    ...imports,
    "",
    "export type Detector<Id extends Detection = Detection> =",
    "  | FrameDetector<Id>",
    "  | FilterDetector<Id>",
    "  | AudioDetector<Id>",
    "  | TextDetector<Extract<Id, TextDetection>>;",
    "",
    "/** Every detector, in the order of the model. */",
    "export const detectors = {",
    ...entries,
    "} satisfies { readonly [Id in Detection]: Detector<Id> };",
    "",
  ].join("\n");
}

it("are listed as the model has them", async () => {
  const path = fileURLToPath(new URL("src/intake/decode/detectors/index.ts", root));
  await expect(listing()).toMatchFileSnapshot(path);
});

it("are declared in a file of their own name, once", () => {
  const declared = sourceFiles().flatMap(({ path, code }) =>
    [...code.matchAll(/define(?:\w*)Detector\(\{\s*id: "([^"]+)"/g)].map(([, id]) => [path, id]),
  );
  expect(declared.sort()).toEqual(ids.map((id) => [`intake/decode/detectors/${id}.ts`, id]).sort());
});
