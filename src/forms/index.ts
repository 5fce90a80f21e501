/** Forms, lists and agreements: what stands behind a label, what is ticked, which rows a list has. */

export { type Choice, chosenOf } from "./checkboxes.ts";
export { type Columns, type ListRow, listRows } from "./columns.ts";
export { type Field, findField } from "./find-field.ts";
export { countCharacters, countNames, isEvasion, isPlaceholder } from "./placeholder.ts";
export { titleLabels, titlesInside } from "./titles-inside.ts";
