/** Forms, lists and agreements: what stands behind a label, what is ticked, which rows a list has. */

export { type Choice, readChoice } from "./checkboxes.ts";
export { type Columns, hidesColumn, type List, type ListRow, listRows } from "./columns.ts";
export { type Field, findField } from "./find-field.ts";
export { labelForms } from "./label.ts";
export { countCharacters, countNames, isNonAnswer, isPlaceholder } from "./placeholder.ts";
export { titlesInside } from "./titles-inside.ts";
