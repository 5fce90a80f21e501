/** The house: which room opens on which, and where each of the world's packages lives. */
import { describe, expect, it } from "vitest";
import { sourceFiles } from "../support/source.ts";

/** Rooms of `src/`, and the doors of each. Those of the middle floor open on the ground floor, never on each other. */
const ground = ["model", "lexicon", "wording", "quantity", "naming", "forms"];
const doors: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lexicon: [],
  wording: ["model"],
  quantity: ["model", "wording"],
  naming: ["model", "lexicon", "wording", "quantity"],
  forms: ["model", "lexicon", "wording", "quantity", "naming"],
  policy: ground,
  checks: ground,
  judge: ground,
  intake: ground,
  report: ground,
  cli: [...ground, "", "policy", "checks", "judge", "intake", "report"],
  "": [...ground, "policy", "checks", "judge", "intake", "report"],
};

/** Packages, and the rooms that may use them. Types of zod may be named in the model: a check is made of its options. */
const lodgers: Readonly<Record<string, readonly string[]>> = {
  zod: ["checks", "policy", "intake", "model", "report"],
  yaml: ["policy"],
  "ffprobe-static": ["intake"],
  "@ffmpeg-installer/ffmpeg": ["intake"],
  "fluent-ffmpeg": ["intake"],
  "jpeg-js": ["intake"],
  "opencc-js/t2cn": ["intake"],
  mammoth: ["intake"],
  "dingbat-to-unicode": ["intake"],
  parse5: ["intake"],
  "read-excel-file/node": ["intake"],
  saxes: ["intake"],
  unpdf: ["intake"],
  "word-extractor": ["intake"],
  "write-excel-file/node": ["report"],
  yauzl: ["intake"],
  "zxing-wasm/reader": ["intake"],
  chalk: ["report"],
  "cli-table3": ["report"],
  "string-width": ["report"],
  commander: ["cli"],
};

const files = sourceFiles();
const inside = files.flatMap(({ path, room, imports }) =>
  imports.filter((name) => name.endsWith(".ts")).map((target) => ({ path, room, target })),
);
const outside = files.flatMap(({ path, room, imports }) =>
  imports.filter((name) => !name.endsWith(".ts")).map((name) => ({ path, room, name })),
);
/** Wings of `intake/`, and what each may open on besides itself, with the reason. */
const wings: Readonly<Record<string, { readonly opens: readonly string[]; readonly why: string }>> = {
  io: { opens: [], why: "It knows files, processes and caches, and nothing of contests." },
  package: {
    opens: ["io"],
    why: "What a file is for follows from its name and place, before anything inside is read.",
  },
  media: { opens: ["io", "package"], why: "A film's header is read without decoding it." },
  documents: { opens: ["io", "package"], why: "Forms and pictures are read without asking about films." },
  decode: {
    opens: ["io", "media"],
    why: "A film is decoded by what its header says; papers have no part in it.",
  },
  "": { opens: ["io", "package", "media", "documents"], why: "Where a package is put together." },
};
/** Folders of `report/`: a format opens on what formats share, and only the list opens on formats. */
const formats: typeof wings = {
  shared: { opens: [], why: "What several formats say of a finding." },
  text: { opens: ["shared"], why: "For terminals." },
  html: { opens: ["shared"], why: "For browsers and mail." },
  json: { opens: ["shared"], why: "For programs." },
  saved: { opens: ["json"], why: "It reads what json writes." },
  spreadsheet: { opens: ["shared"], why: "For Excel and WPS." },
  ci: { opens: ["shared"], why: "For services that show results." },
  rulefile: { opens: ["shared", "ci", "text"], why: "About rule files, not packages." },
  "": { opens: ["text", "html", "json", "spreadsheet", "ci", "rulefile"], why: "The list of formats." },
};
/** Rooms of the wing that decodes: what looks at frames knows nothing of how they were made. */
const decoding: typeof wings = {
  frames: { opens: [], why: "Frames, and what every detector does with them." },
  detectors: {
    opens: ["frames", "ocr"],
    why: "A detector is a pure function of frames; some have text read in theirs.",
  },
  ocr: { opens: ["frames"], why: "Text is read in frames that were kept, after decoding." },
  "": { opens: ["frames", "detectors", "ocr"], why: "Where ffmpeg is run." },
};
/** Rooms of the wing that reads films, from the ground up. */
const reading: typeof wings = {
  timing: { opens: [], why: "Sums over packets and samples, whoever lists them." },
  codecs: { opens: [], why: "Bits of a codec's own header." },
  "other-containers": { opens: [], why: "Where a file breaks off, by its container alone." },
  ffprobe: { opens: ["timing"], why: "The program's answer, and what its packets come to." },
  "iso-bmff": {
    opens: ["timing", "codecs", "ffprobe"],
    why: "Our own reader answers in the words of ffprobe.",
  },
  facts: { opens: ["timing", "codecs", "ffprobe", "iso-bmff"], why: "One adapter makes the facts of both." },
  "": {
    opens: ["timing", "codecs", "other-containers", "ffprobe", "iso-bmff", "facts"],
    why: "Where it is decided who reads a film.",
  },
};
const roomOf = (path: string) => path.slice(0, Math.max(0, path.indexOf("/")));

describe("the rooms of src", () => {
  it("are those of the plan", () => {
    expect([...new Set(files.map(({ room }) => room))].sort()).toEqual(Object.keys(doors).sort());
  });

  it("open only on the rooms below them", () => {
    const through = inside.filter(
      ({ room, target }) => roomOf(target) !== room && !doors[room]?.includes(roomOf(target)),
    );
    expect(through.map(({ path, target }) => `${path} → ${target}`)).toEqual([]);
  });

  it("keep checks apart: one opens on what its group shares and on nothing of another group", () => {
    const groupOf = (path: string) => roomOf(path.slice("checks/".length));
    const through = inside.filter(
      ({ path, target }) =>
        path.startsWith("checks/") &&
        path !== "checks/index.ts" &&
        target.startsWith("checks/") &&
        ![groupOf(path), "shared"].includes(groupOf(target)),
    );
    expect(through.map(({ path, target }) => `${path} → ${target}`)).toEqual([]);
  });

  it.each([
    ["intake/", wings],
    ["intake/decode/", decoding],
    ["report/", formats],
    ["intake/media/", reading],
  ])("have walls inside: %s", (room, plan) => {
    const wingOf = (path: string) => roomOf(path.slice(room.length));
    const within = inside.filter(({ path, target }) => path.startsWith(room) && target.startsWith(room));
    const through = within.filter(
      ({ path, target }) =>
        wingOf(target) !== wingOf(path) && !plan[wingOf(path)]?.opens.includes(wingOf(target)),
    );
    expect(through.map(({ path, target }) => `${path} → ${target}`)).toEqual([]);
    const there = files.filter(({ path }) => path.startsWith(room)).map(({ path }) => wingOf(path));
    expect([...new Set(there)].sort()).toEqual(Object.keys(plan).sort());
  });

  it("have no circles of files", () => {
    const graph = new Map(files.map(({ path }) => [path, new Set<string>()]));
    for (const { path, target } of inside) graph.get(path)?.add(target);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const { path } of files) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe("packages of others", () => {
  const ours = outside.filter(({ name }) => !name.startsWith("node:"));

  it("each live in their rooms", () => {
    const astray = ours.filter(({ room, name }) => !lodgers[name]?.includes(room));
    expect(astray.map(({ path, name }) => `${path} → ${name}`)).toEqual([]);
  });

  it("are all used", () => {
    expect([...new Set(ours.map(({ name }) => name))].sort()).toEqual(Object.keys(lodgers).sort());
  });

  it("leave the model with types alone, but for facts", () => {
    const values = files.filter(
      ({ path, room, code }) =>
        room === "model" && !path.startsWith("model/facts/") && /import (?!type)[^;]*"zod"/.test(code),
    );
    expect(values.map(({ path }) => path)).toEqual([]);
  });
});

describe("schemas of facts", () => {
  /** Files that need something of such a file while they load, not only its types. */
  const loaders = (target: RegExp) =>
    files
      .filter(({ code }) =>
        [...code.matchAll(/^(?:import|export) (?!type\b)[^;"]*from "([^"]+)"/gm)].some(([, name = ""]) =>
          target.test(name),
        ),
      )
      .map(({ path }) => path);

  it("are built only where facts are read or published, so that starting builds none", () => {
    const outside = loaders(/model\/facts\//).filter((path) => !path.startsWith("model/facts/"));
    expect(outside).toEqual([
      "intake/media/ffprobe/packet-summary.ts",
      "report/json/published-facts.ts",
      "report/json/report-schema.ts",
    ]);
  });

  it("are loaded only by what reads an entry of a cache, or writes or reads a report as JSON", () => {
    expect(loaders(/\/packet-summary\.ts$/)).toEqual(["intake/media/ffprobe/probe-report.ts"]);
    expect(loaders(/\/probe-report\.ts$/)).toEqual([]);
    expect(loaders(/\/published-facts\.ts$/)).toEqual([
      "report/json/json.ts",
      "report/json/report-schema.ts",
      "report/saved/restore.ts",
    ]);
    expect(loaders(/\/report-schema\.ts$/)).toEqual(["report/saved/report-from.ts"]);
    expect(loaders(/\/saved\/report-from\.ts$/)).toEqual(["report-from.ts"]);
    // The library offers both: it reads and writes reports.
    expect(loaders(/^\.+\/report-from\.ts$/)).toEqual(["cli/read-saved-report.ts", "index.ts"]);
    expect(loaders(/\/json\.ts$/)).toEqual(["index.ts", "report/json/ndjson.ts"]);
  });
});

describe("the world outside", () => {
  it("is waited for only in intake and at the edge", () => {
    // A workbook is packed by a library that does it in turns, and a format is loaded when it is written: neither waits
    // for anything of the world.
    const waits = files.filter(
      ({ path, code }) =>
        !["report/spreadsheet/xlsx.ts", "report/formats.ts"].includes(path) &&
        /\basync\b|\bawait\b|\bPromise\b/.test(code.replaceAll("AsyncIterable", "")),
    );
    expect(waits.filter(({ room }) => !["intake", "cli", ""].includes(room)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it("is touched only in intake and at the edge", () => {
    // A digest of a text is a function of it.
    const touching = outside.filter(
      ({ path, name }) =>
        name.startsWith("node:") &&
        !(["report/shared/fingerprint.ts", "policy/compile.ts"].includes(path) && name === "node:crypto"),
    );
    expect(
      touching.filter(({ room }) => !["intake", "cli", ""].includes(room)).map(({ path }) => path),
    ).toEqual([]);
    const globals = files.filter(({ code }) =>
      /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|Math\.random/.test(code),
    );
    expect(
      globals.filter(({ room }) => !["intake", "cli", ""].includes(room)).map(({ path }) => path),
    ).toEqual([]);
  });
});
