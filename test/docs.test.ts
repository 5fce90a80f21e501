/** Pages and schemas in the repository say what the program says. `npm run docs` writes them anew. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checks } from "../src/checks/index.ts";
import { checkIndex, checkPage } from "./support/check-page.ts";
import { root } from "./support/policies.ts";
import { run } from "./support/run.ts";

const at = (path: string) => fileURLToPath(new URL(path, root));

describe("pages of checks", () => {
  it.each(checks.map((check) => [check.id, check] as const))("%s", async (id, check) => {
    await expect(checkPage(check)).toMatchFileSnapshot(at(`src/checks/${id}.md`));
  });

  it("and their index", async () => {
    await expect(checkIndex(checks)).toMatchFileSnapshot(at("src/checks/README.md"));
  });
});

it("the schema for editors", async () => {
  const { stdout } = await run(["rules", "schema"]);
  await expect(stdout).toMatchFileSnapshot(at("rules/schema.json"));
});
