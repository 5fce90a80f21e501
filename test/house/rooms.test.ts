/** The house: which room opens on which, and where each of the world's packages lives. */
import { describe, expect, it } from "vitest";
import { sourceFiles } from "../support/source.ts";

/** Rooms of `src/`, and the doors of each. Those of the middle floor open on the ground floor, never on each other. */
const ground = ["model", "wording", "quantity", "naming", "forms"];
const doors: Readonly<Record<string, readonly string[]>> = {
  model: [],
  wording: ["model"],
  quantity: ["model", "wording"],
  naming: ["model", "wording", "quantity"],
  forms: ["model", "wording", "quantity", "naming"],
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
  zod: ["checks", "policy", "intake", "model"],
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

  it("leave the model with types alone", () => {
    const values = files.filter(
      ({ room, code }) => room === "model" && /import (?!type)[^;]*"zod"/.test(code),
    );
    expect(values.map(({ path }) => path)).toEqual([]);
  });
});

describe("the world outside", () => {
  it("is waited for only in intake and at the edge", () => {
    // A workbook is packed by a library that does it in turns; it waits for nothing of the world.
    const waits = files.filter(
      ({ path, code }) =>
        path !== "report/xlsx.ts" &&
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
        !(["report/fingerprint.ts", "policy/compile.ts"].includes(path) && name === "node:crypto"),
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
