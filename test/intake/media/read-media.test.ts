import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readMedia } from "../../../src/intake/media/read-media.ts";
import { type Entry, walk } from "../../../src/intake/package/walk.ts";
import { byFfprobe, engines, media, readFilm } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { matches, plain } from "../../support/plain-facts.ts";
import { readProject, root } from "../../support/policies.ts";

const folder = temporaryFolder();

describe("facts of real files, by the engine that comes with the package", () => {
  const expected: Readonly<Record<string, Readonly<Record<string, unknown>>>> = parse(
    readProject("fixtures/media/expected.yaml"),
  );
  it.each(Object.entries(expected))("%s", async (name, wanted) => {
    const result = await readFilm(join(media, name));
    if ("damage" in wanted) expect(result).toEqual({ status: "damaged", ...wanted });
    else matches(plain(result.status === "facts" ? result.facts : result), wanted, name);
  });

  it("covers every file of the folder", () => {
    const files = readdirSync(media).filter((name) => name !== "expected.yaml");
    expect(Object.keys(expected).sort()).toEqual(files.sort());
  });

  it("tells interlaced from progressive where a second engine is at hand", async (context) => {
    if (engines.length < 2) context.skip("only the packaged ffprobe is on this machine");
    const result = await readFilm(join(media, "interlaced.mp4"));
    expect(result.status === "facts" && result.facts.video[0]?.scan?.value).toBe("top-field-first");
  });
});

it.skipIf(process.platform === "win32")("does not open a pipe", async () => {
  const at = folder.place("pipe", { "film.mp4": "x" });
  execFileSync("mkfifo", [join(at, "pipe.mp4")]);
  const { entries } = await walk([at]);
  const pipe = entries.find(({ path }) => path === "pipe.mp4");
  if (!pipe) throw new Error("the pipe is not listed");
  expect(await readMedia(pipe, byFfprobe([]))).toEqual({ status: "damaged", damage: { kind: "not-a-file" } });
});

const shared = fileURLToPath(new URL("../shared/media/", root));
describe.skipIf(!existsSync(shared))("real files that nobody here made (../shared/media)", () => {
  it("each give facts or one finding, in bounded time", async () => {
    const { entries } = await walk([shared]);
    const films = entries.filter(({ path }) => !path.endsWith(".md"));
    expect(films.length).toBeGreaterThan(200);
    for (const entry of films as readonly Entry[]) {
      const result = await readMedia(entry, byFfprobe());
      expect(["facts", "damaged", "unread"], entry.path).toContain(result.status);
      if (result.status === "unread") expect(["unsupported"], entry.path).toContain(result.failure.kind);
    }
  }, 240_000);
});
