import { defineConfig } from "vitest/config";

const pure = ["checks", "forms", "judge", "model", "naming", "quantity", "report"];

/** Rooms whose own tests are few, for others ask about them in earnest. */
const alsoBy: Readonly<Record<string, readonly string[]>> = { forms: ["checks"], judge: ["checks"] };

/** The rooms that are mutated; stryker.config.mjs knows them. */
const mutated = (process.env.MUTATED_ROOMS ?? "").split(" ").filter((room) => room !== "");
const rooms = mutated.length === 0 ? pure : mutated.flatMap((room) => [room, ...(alsoBy[room] ?? [])]);

/** The tests that mutants are tried on: none of them waits for a program or for chance. */
export default defineConfig({
  test: {
    env: { REELCHECK_CACHE: "" },
    include: rooms.map((room) => `test/${room}/**/*.test.ts`),
    exclude: [
      "test/**/properties.test.ts",
      // It reads the code of checks, which mutants have changed.
      "test/checks/list.test.ts",
      "test/naming/hostile-names.test.ts",
      "test/report/saved-report.test.ts",
    ],
    // Modules stay loaded from one mutant to the next: loading them takes longer than most tests.
    isolate: false,
    testTimeout: 60_000,
  },
});
