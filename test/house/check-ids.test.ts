/** Nobody outside `checks/` knows a check by its id: what sets one apart is a property of it. */
import { expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { sourceFiles } from "../support/source.ts";

/** Words that mean something else where they stand. */
const others: readonly { readonly files: RegExp; readonly words: readonly string[]; readonly why: string }[] =
  [
    {
      files: /^(intake\/decode\/|model\/facts\/|report\/json\/published-facts\.ts)/,
      words: checks.map(({ id }) => id),
      why: "Detections, and parts of what is found, are called like the checks that they serve.",
    },
    {
      files: /^quantity\//,
      words: checks.map(({ id }) => id),
      why: "Dimensions are called by what is measured.",
    },
    {
      files:
        /^(model\/(check|name)|naming\/.*|wording\/names|intake\/package\/work-clue|policy\/binding)\.ts$/,
      words: ["category", "version", "unit-type"],
      why: "Parts of a name, and what options may refer to.",
    },
    {
      files: /^judge\/(judge|scenarios)\.ts$/,
      words: ["category", "unit-type"],
      why: "What may be unknown, so that it is tried one by one.",
    },
    {
      files: /^intake\/media\/.*\.ts$/,
      words: ["container"],
      why: "Where a fact comes from.",
    },
    {
      files:
        /^(model\/(package|vocabulary)|intake\/.*|policy\/schema|report\/json\/report-schema|wording\/findings)\.ts$/,
      words: ["folder"],
      why: "Where a category is stated, and what makes a work.",
    },
    {
      files: /^(model\/(check|progress)|intake\/read-package|(cli|wording)\/(program|cli))\.ts$/,
      words: ["scan", "list"],
      why: "What is gathered only for some rules, a step of gathering, a command.",
    },
    {
      files: /^(model\/finding|report\/html\/chart-values)\.ts$/,
      words: ["loudness"],
      why: "A chart.",
    },
    {
      files: /^report\/html\/(overview|unit-index)\.ts$/,
      words: ["category", "count"],
      why: "Classes of the style sheet.",
    },
    {
      files: /^(wording\/labels|report\/rulefile\/problems)\.ts$/,
      words: ["duration", "created", "timecode", "resolution", "scan", "color", "width"],
      why: "Headings of `probe` in English, and keys of a style.",
    },
    {
      files: /^intake\/documents\/readers\/(text|xlsx)-looks\.ts$/,
      words: ["color"],
      why: "A tag of Office.",
    },
    {
      files:
        /^(intake\/(version|documents\/(images\/jpeg|readers\/xlsx-layout)|decode\/detectors\/watermark)|policy\/vocabulary)\.ts$/,
      words: ["version", "dpi", "width", "versions"],
      why: "Keys of package.json, of a picture, of a sheet and of a rule file.",
    },
  ];

it("ids of checks stand in the files of checks alone", () => {
  const ids = new Set(checks.map(({ id }) => id));
  const outside = sourceFiles().filter(({ room }) => room !== "checks");
  const known = outside.flatMap(({ path, code }) =>
    [...code.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)]
      .map(([, word = ""]) => word)
      .filter((word) => ids.has(word))
      .filter((word) => !others.some(({ files, words }) => files.test(path) && words.includes(word)))
      .map((word) => `${path}: ${word}`),
  );
  expect([...new Set(known)]).toEqual([]);
});
