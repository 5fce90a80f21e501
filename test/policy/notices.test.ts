import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Policy, Rule } from "../../src/model/policy.ts";
import { checksOf } from "../../src/model/policy-checks.ts";
import { policyOf, readProject, root } from "../support/policies.ts";

interface Atom {
  readonly key: string;
  readonly value: unknown;
  readonly scope: string;
  readonly strength?: "should" | "principle";
}

/**
 * Kinds of demand that a program decides from streams, names, folders and counts, and the checks that may do it.
 * All other kinds are documents, pictures, sound or matters for a person: a rule or an ask will do.
 */
const decided: Readonly<Record<string, readonly string[]>> = {
  container: ["container"],
  "file.size": ["file-size"],
  "file.count": ["file-count", "count"],
  "file.name.pattern": ["file-name"],
  "file.name.length": ["name-characters"],
  "file.name.charset": ["name-characters"],
  "timecode.start": ["timecode"],
  "timecode.dropframe": ["timecode"],
  "video.codec": ["video-codec", "either"],
  "video.profile": ["video-codec"],
  "video.resolution.exact": ["resolution"],
  "video.resolution.min": ["resolution"],
  "video.resolution.class": ["resolution"],
  "video.width": ["width"],
  "video.orientation": ["orientation"],
  "video.dar": ["aspect-ratio", "orientation"],
  "video.fps": ["frame-rate"],
  "video.scan": ["scan"],
  "video.bitrate": ["bitrate"],
  "video.format_bundle": ["either"],
  "video.chroma": ["chroma"],
  "video.color": ["color"],
  "audio.codec": ["audio-codec"],
  "audio.sample_rate": ["sample-rate"],
  "audio.channels": ["audio-channels"],
  "audio.channel_layout": ["audio-channels"],
  duration: ["duration"],
  "series.episodes": ["episodes"],
  "series.items": ["file-count", "count"],
  "subtitle.sidecar": ["extension"],
  "subtitle.embedded": ["subtitle-tracks"],
  "image.count": ["file-count", "count"],
  "package.layout": ["folders", "materials", "count"],
  "package.folder_per_work": ["folder-name"],
  "package.folder_name.pattern": ["folder-name"],
  "package.versions": ["versions", "version", "file-count"],
  "package.trailer": ["file-count"],
  "count.works": ["count"],
  "work.title.length": ["title-length"],
  "date.deadline": ["submission-date"],
  "date.submission_window": ["submission-date"],
  "date.created_window": ["created"],
};

/** Atoms of a decided kind that no program can decide all the same, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  "valmorgan-dcp/1": "the ISDCF convention is a standard of its own",
  "aspace-2017-cortos/4": "a DCP is a folder of its own kind",
  "college-wenmingjiankang-psa/5": "what counts as a series, not what may be sent",
  "zhejiang-2023-jindu/10": "how it is mailed",
};

const folder = "fixtures/notices/";
const atoms: Readonly<Record<string, readonly Atom[]>> = parse(readProject(`${folder}atoms.yaml`));
const files = readdirSync(new URL(folder, root)).filter(
  (name) => name.endsWith(".yaml") && name !== "atoms.yaml",
);

function checksNamed(rule: Rule): readonly string[] {
  return rule.demand.kind === "either" ? ["either"] : checksOf(rule).map(({ id }) => id);
}

/** Every figure of an atom must stand in the rule file; how it is spelled is the quantity tests' matter. */
function figures(value: unknown): readonly string[] {
  return (JSON.stringify(value).match(/\d+(?:\.\d+)?/g) ?? [])
    .map(Number)
    .filter((one) => one > 0)
    .map(String);
}

it("holds at least 25 notices", () => {
  expect(files.length).toBeGreaterThanOrEqual(25);
  expect(files.map((name) => name.replace(/\.yaml$/, "")).sort()).toEqual(Object.keys(atoms).sort());
});

describe.each(files)("%s", (name) => {
  const id = name.replace(/\.yaml$/, "");
  const source = readProject(folder + name);
  const policy: Policy = policyOf(source, name);

  it.each((atoms[id] ?? []).map((atom, index) => [index + 1, atom.key, atom] as const))(
    "%i %s",
    (number, key, atom) => {
      const rules = policy.rules.filter(({ requirement }) => requirement === String(number));
      const asks = policy.asks.filter(({ requirement }) => requirement === String(number));
      expect(rules.length + asks.length, "no rule and no ask has this atom").toBeGreaterThan(0);
      const allowed = decided[key];
      if (allowed === undefined || exceptions[`${id}/${number}`] !== undefined) return;

      expect(rules.length, "this kind is decided by a rule").toBeGreaterThan(0);
      for (const rule of rules) {
        expect(checksNamed(rule).some((check) => allowed.includes(check))).toBe(true);
        expect(rule.level).toBe(atom.strength === undefined ? rule.level : "should");
      }
      // Where all films are of the category 视频 the role says it.
      const byKind = /^category:(视频|音频)$/.test(atom.scope);
      // A rule about part of the subjects says so.
      if (!byKind && /^(category|orientation|version|tier|episode)/.test(atom.scope)) {
        const narrowed = rules.every(
          ({ selector, demand }) =>
            selector.conditions.length > 0 ||
            demand.kind === "cases" ||
            selector.base.kind !== "role" ||
            selector.name !== "film",
        );
        const byOption = /count|classes/.test(JSON.stringify(rules.map(checksNamed)));
        expect(narrowed || byOption || policy.vocabulary.categories.length <= 2, "its scope is lost").toBe(
          true,
        );
      }
    },
  );

  it("keeps every figure of the notice", () => {
    const written = source.replace(/(\d),(\d)/g, "$1$2");
    const lost = (atoms[id] ?? []).flatMap((atom, index) =>
      figures(atom.value)
        .filter(
          (figure) =>
            decided[atom.key] !== undefined && !exceptions[`${id}/${index + 1}`] && !written.includes(figure),
        )
        .map((figure) => `${index + 1} ${atom.key} ${figure}`),
    );
    expect(lost.filter((one) => !spelled.includes(`${id} ${one}`))).toEqual([]);
  });
});

/** Figures that a rule file spells in another unit or another way, looked at one by one. */
const spelled: readonly string[] = [
  "cineworx-dcp-source 1 video.codec 422", // ProRes 422 is the profile Standard
  "cineworx-dcp-source 2 video.color 2.4", // three spellings of one system, BT.709
  "cineworx-dcp-source 2 video.color 2.35",
  "cineworx-dcp-source 2 video.color 2.42",
  "extremereach-anz 9 video.format_bundle 422", // ProRes 422 again
  "filmedbybike-final 1 video.codec 422",
  "honeycomb-uk-roi 9 subtitle.embedded 47", // OP-47 is the name of a caption format
  "valmorgan-dcp 10 audio.channel_layout 5.1", // six channels
  "valmorgan-dcp 11 audio.sample_rate 48000", // 48 kHz
];
