/** The schema for editors, held by the server that editors use. */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LanguageServer } from "../support/language-server.ts";
import { readProject, root } from "../support/policies.ts";

let server: LanguageServer;
beforeAll(() => {
  server = new LanguageServer();
});
afterAll(() => server.close());

const contests = readdirSync(new URL("rules/", root)).filter((name) => name.endsWith(".yaml"));

describe("an editor", () => {
  it.each(contests)("finds nothing to underline in %s", async (name) => {
    expect(await server.open(`rules/${name}`, readProject(`rules/${name}`))).toEqual([]);
  });

  /** What a line of a good file is changed to, and that the editor underlines this very line. */
  const slips: readonly (readonly [name: string, from: string, to: string])[] = [
    ["an unknown check", "check: container", "check: continer"],
    ["an unknown key", "clause: 三（一）", "claus: 三（一）"],
    ["a level that does not exist", "level: should", "level: shall"],
    ["an option that the check has not", "1080P: { of: file,", "1080P: { off: file,"],
    ["a kind of file that does not exist", "kind: video", "kind: vidio"],
    ["a condition that is no check", "resolution: 1080p", "resolutoin: 1080p"],
  ];
  it.each(slips)("underlines %s", async (name, from, to) => {
    const good = readProject("rules/henan-2025.yaml");
    const text = good.replace(from, to);
    expect(text).not.toBe(good);
    const line = text.slice(0, text.indexOf(to)).split("\n").length;
    const found = await server.open(`rules/${name}.yaml`, text);
    expect(found.map((one) => one.line)).toContain(line);
  });
});
