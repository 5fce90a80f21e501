export * from "./characters.ts";
export { isGenericName } from "./generic-name.ts";
export * from "./marks.ts";
export { findTerm, wordsOf } from "./part-value.ts";
export { readName } from "./read-name.ts";
export { partsOf, readTemplate } from "./template.ts";
export { holdsTitle, isSameTitle } from "./titles.ts";
