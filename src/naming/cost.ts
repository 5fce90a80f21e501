/**
 * Cost of each departure from the template. A name is read in the cheapest way there is, so these figures only rank
 * readings against each other: a wrong character is likelier than a wrong word, a wrong word likelier than a missing one.
 */
export const cost = {
  wrongDash: 10,
  wrongSeparator: 20,
  slip: 12, // a blank, an invisible character, a copy mark, a full-width digit
  unfit: 45,
  noSeparator: 40,
  emptyPart: 55,
  missingPart: 60,
  missingTitle: 65, // of two ways to miss a part, the one that keeps the title
  missingWord: 40,
  impossible: Number.POSITIVE_INFINITY,
};
/** Preferences among readings that are all right: separators inside a text, figures read as text. */
export const slightly = 1;
