/** Forms, lists and agreements: what stands behind a label, what is ticked, which rows a list has. */
export { type Columns, type ListRow, listRows } from "./columns.ts";
export { type Field, findField } from "./find-field.ts";
export { foldedLabel, isLabel } from "./label.ts";
export { countCharacters, countNames, isPlaceholder } from "./placeholder.ts";
export { type Choice, chosenOf, tickedOptions } from "./ticks.ts";
