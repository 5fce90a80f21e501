/** What decoding found, under the names that JSON 1.0 publishes. */
import { expect, it } from "vitest";
import type { DecodedFacts } from "../../../src/model/facts/decoded.ts";
import { fromPublished, publishedFacts, toPublished } from "../../../src/report/json/published-facts.ts";
import { readProject } from "../../support/policies.ts";

const sight = { from: 1, to: 2 };
const line = { ...sight, text: "光", confidence: 1, box: { left: 0, top: 0, width: 1, height: 1 } };
const facts: DecodedFacts = {
  "screen-text": { status: "read", lines: [line] },
  "subtitle-text": { status: "read", lines: [], han: 0, traditional: [] },
  playback: { count: 0, first: "" },
  combing: { interlaced: 0, progressive: 1 },
  "dropped-frames": { dropped: 0, frames: 1 },
  "repeated-frames": { repeated: 0, frames: 1 },
  freeze: [sight],
  sound: [],
  tone: [sight],
  filmstrip: [],
  "same-film": ["AA=="],
  "opening-card": "none",
  captions: { share: 0, lines: 0, sights: [] },
  watermark: { status: "none" },
  "color-bars": [sight],
  "black-borders": { top: 0, bottom: 0, left: 0, right: 0 },
  black: [sight],
  brokeOff: { at: 1, of: 2 },
  seconds: 1,
  sampling: "twice a second",
  engine: "test",
};
const names = [
  ...["engine", "sampling", "seconds", "brokeOff", "black", "borders", "bars", "overlay", "captions", "card"],
  ...["filmstrip", "tone", "sound", "frozen", "repeats", "drops", "interlacing", "errors", "text"],
];

function restored(saved: DecodedFacts): DecodedFacts {
  return fromPublished(publishedFacts.parse(toPublished(saved)));
}

it("has the names of the published schema, always in the same order", () => {
  expect(Object.keys(toPublished(facts))).toEqual(names);
  const schema = JSON.parse(readProject("src/report/json/report-1.0.schema.json"));
  expect(Object.keys(schema.$defs.decoded.properties)).toEqual(expect.arrayContaining(names));
});

it("is restored from them, but for what is not published", () => {
  const { "same-film": _, ...published } = facts;
  expect(restored(facts)).toEqual(published);
});

it.each([{ status: "no-reader" }, { status: "unread", trouble: { kind: "no-models" } }] as const)(
  "says why nothing was read, whatever was to be read: %o",
  (why) => {
    const asked = { engine: "test", sampling: "none", seconds: 1, "screen-text": why } as const;
    expect(toPublished(asked)).toMatchObject({ text: why });
    expect(restored(asked)).toMatchObject({ "screen-text": why });
  },
);
