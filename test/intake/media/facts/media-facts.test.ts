import { describe, it } from "vitest";
import { parse } from "yaml";
import { mediaFacts } from "../../../../src/intake/media/facts/media-facts.ts";
import { matches, plain } from "../../../support/plain-facts.ts";
import { readProject } from "../../../support/policies.ts";

describe("recorded probes", () => {
  const cases: readonly {
    name: string;
    answer: Parameters<typeof mediaFacts>[0]["answer"];
    facts: unknown;
  }[] = parse(readProject("fixtures/probes.yaml"));
  it.each(cases)("$name", ({ answer, facts }) => {
    const streams = answer.streams.map((stream) => ({ ...stream }));
    const made = mediaFacts({ answer: { ...answer, streams }, engine: "test", format: "mp4", bytes: 60_000 });
    matches(plain(made), facts, "facts");
  });
});
