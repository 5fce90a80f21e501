/** The size and the language of files, and that no check comes without its page and its cases. */
import { existsSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checks } from "../../src/checks/index.ts";
import { optionsOf } from "../../src/model/option.ts";
import type { Text } from "../../src/model/text.ts";
import { editorSchema } from "../../src/policy/editor-schema.ts";
import { readProject, root } from "../support/policies.ts";
import { checkFile, isCheck, sourceFiles } from "../support/source.ts";

const files = sourceFiles();

interface Options {
  readonly properties?: object;
  readonly anyOf?: readonly Options[];
}

describe("files", () => {
  it("hold one idea each, in about a hundred lines", () => {
    const longest = 250;
    // Dictionaries: a sentence after the other.
    const long = files.filter(({ text, room }) => text.split("\n").length > longest && room !== "wording");
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("stand in no room for everything", () => {
    const rooms = files.flatMap(({ path }) => path.split("/").slice(0, -1));
    expect(rooms.filter((room) => /^(utils?|helpers?|common|core|services|lib|misc)$/.test(room))).toEqual(
      [],
    );
  });

  it("say nothing that they were not asked for", () => {
    const noisy = files.filter(({ code }) => /\bconsole\.|\bdebugger\b|\.only\(|TODO|FIXME/.test(code));
    expect(noisy.map(({ path }) => path)).toEqual([]);
  });
});

describe("sentences", () => {
  it("are made in the wording, or in the file of the one check that says them", () => {
    // A rule file brings its own sentences in both languages.
    const makers = files.filter(
      (file) => file.room !== "wording" && !isCheck(file) && /(?<![.\w])text\(/.test(file.code),
    );
    expect(makers.map(({ path }) => path).sort()).toEqual([
      "model/text.ts",
      "policy/schema.ts",
      "report/formats.ts",
    ]);
  });

  it("leave Chinese elsewhere to what people type and what is recognized", () => {
    const lexicons =
      /^(lexicon\/|quantity\/|naming\/|forms\/|intake\/package\/work-clue\.ts|policy\/(issues|draft|common-mistakes)\.ts|checks\/shared\/form-comparison\.ts|report\/(formats|text\/wrap)\.ts)/;
    const chinese = files.filter(
      (file) =>
        file.room !== "wording" &&
        !isCheck(file) &&
        !lexicons.test(file.path) &&
        /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(file.code),
    );
    expect(chinese.map(({ path }) => path)).toEqual([]);
  });

  it("are Chinese in Chinese and free of it in English", () => {
    const wrong: string[] = [];
    const look = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      const { zh, en } = value as Partial<Text>;
      if (typeof zh === "string" && typeof en === "string") {
        if (/[\u4e00-\u9fff，。；：（）]/.test(en)) wrong.push(`${path}.en: ${en}`);
        if (zh === en && / /.test(zh)) wrong.push(`${path}.zh: ${zh}`);
      } else for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
    };
    for (const check of checks) look([check.page, optionsOf(check.options())], check.id);
    expect(wrong).toEqual([]);
  });
});

describe("every check", () => {
  const ids = checks.map(({ id }) => id);

  it("is in the list once, in the order of the alphabet", () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it("has a file, a page and cases of its own name", () => {
    const missing = ids.flatMap((id) =>
      [`${checkFile(id)}.ts`, `${checkFile(id)}.md`, `fixtures/checks/${id}.yaml`].filter(
        (path) => !existsSync(new URL(path, root)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("has no page and no cases without it", () => {
    const named = (folder: string, ending: string) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
        .map((path) => basename(path))
        .filter((name) => name.endsWith(ending) && name !== "README.md")
        .map((name) => name.slice(0, -ending.length))
        .sort();
    expect(named("src/checks/", ".md")).toEqual(ids);
    expect(named("fixtures/checks/", ".yaml")).toEqual(ids);
  });

  it.each(ids)("has a case that passes and one that does not: %s", (id) => {
    const cases: readonly { expect: unknown }[] = parse(readProject(`fixtures/checks/${id}.yaml`));
    const outcomes = cases
      .flatMap((one) => one.expect)
      .map((one) => (typeof one === "string" ? one : (one as { outcome?: string }).outcome));
    expect(outcomes).toContain("pass");
    // What only lists facts can fail at nothing.
    if (id !== "technical-facts") expect(outcomes.filter((outcome) => outcome !== "pass")).not.toEqual([]);
  });

  const { definitions } = editorSchema(checks) as { definitions: Record<string, Options> };
  it.each(checks.map((check) => [check.id, check] as const))("explains its options: %s", (id, check) => {
    const { properties, anyOf = [] } = definitions[id] ?? {};
    const known = Object.keys(properties ?? anyOf.at(-1)?.properties ?? {});
    const told = Object.entries(optionsOf(check.options())).filter(
      ([, { zh, en }]) => zh !== "" && en !== "",
    );
    expect(told.map(([name]) => name).sort()).toEqual(known.sort());
  });
});
