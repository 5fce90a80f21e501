// Mutation testing of the pure rooms: `npm run mutate`, see test/README.md.

// A mutant is tried on the tests of its room, so that those who mutate one room need not wait for the tests of all.
const asked = process.argv.find((_, at) => /^(-m|--mutate)$/.test(process.argv[at - 1] ?? "")) ?? "";
const rooms = new Set(Array.from(asked.matchAll(/src\/(\w+)/g), ([, room]) => room));
process.env.MUTATED_ROOMS = [...rooms].join(" ");

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "test/stryker.vitest.config.ts" },
  // Stryker would rewrite it by an interface that TypeScript 7 no longer has; nothing is compiled here.
  tsconfigFile: "none",
  mutate: ["src/{checks,judge,quantity,naming,forms,report}/**/*.ts"],
  // A sentence with another word in it is no other answer.
  mutator: { excludedMutations: ["StringLiteral"] },
  coverageAnalysis: "perTest",
  // What is computed once, when a file is loaded, can only be tried by loading everything anew.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: "reports/mutation-incremental.json",
  // A second biome.json below the first would stop the linter meanwhile.
  ignorePatterns: [
    "dist",
    "/biome.json",
    "/fixtures/media",
    "/fixtures/packages",
    "/fixtures/pictures",
    "/fixtures/truth",
  ],
  reporters: ["progress", "clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true, logTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  htmlReporter: { fileName: "reports/mutation.html" },
};
