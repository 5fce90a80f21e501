import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Nothing that tests do is remembered for the one who runs them.
    env: { REELCHECK_CACHE: "" },
    include: ["test/**/*.test.ts"],
    // Real engines on two cores: what takes a second alone may take ten beside the others.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
