import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Program } from "../../../src/intake/io/find-program.ts";
import { findFfprobes } from "../../../src/intake/media/ffprobe/find-ffprobe.ts";
import { readMedia } from "../../../src/intake/media/read-media.ts";
import { walk } from "../../../src/intake/package/walk.ts";
import type { MediaResult } from "../../../src/model/facts/media.ts";
import { byFfprobe, engines, media } from "../../support/ffprobe.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();

describe.skipIf(process.platform === "win32")("an engine that fails is ours, and never the entrant's", () => {
  const film = join(media, "index-first.mp4");
  function engine(name: string, script: string): Program {
    const path = join(folder.place("engines", { [name]: `#!/bin/sh\n${script}\n` }), name);
    chmodSync(path, 0o755);
    return { path, found: "option", version: "fake" };
  }
  async function by(...some: readonly Program[]): Promise<MediaResult> {
    const [entry] = (await walk([film])).entries;
    if (!entry) throw new Error("no film");
    return readMedia(entry, { ...byFfprobe(some), timeoutSeconds: 1 });
  }

  it("none at all", async () =>
    expect(await by()).toEqual({ status: "unread", failure: { kind: "no-engine" } }));

  it("one that hangs is stopped", async () => {
    expect(await by(engine("hangs", "sleep 60"))).toEqual({
      status: "unread",
      failure: { kind: "timeout", seconds: 1 },
    });
  });

  it("one that crashes", async () => {
    expect(await by(engine("crashes", "kill -SEGV $$"))).toEqual({
      status: "unread",
      failure: { kind: "crash", detail: "SIGSEGV" },
    });
  });

  it("one that answers nonsense", async () => {
    expect(await by(engine("nonsense", "echo not json"))).toMatchObject({
      status: "unread",
      failure: { kind: "crash" },
    });
  });

  it("one that rejects a film whose index is sound", async () => {
    expect(await by(engine("rejects", "echo 'film: Invalid data' >&2; exit 1"))).toMatchObject({
      status: "unread",
      failure: { kind: "unsupported" },
    });
  });

  it.each([
    ["crashes", "kill -SEGV $$", { status: "unread", failure: { kind: "crash", detail: "SIGSEGV" } }],
    ["takes too long", "sleep 60", { status: "unread", failure: { kind: "timeout", seconds: 1 } }],
    ["refuses it", "echo 'Invalid data' >&2; exit 1", { status: "damaged", damage: { kind: "broken" } }],
    [
      "finds nothing in it",
      "echo '{\"streams\": []}'",
      { status: "damaged", damage: { kind: "no-streams" } },
    ],
  ])("one that %s, of a film that is not ours to read", async (name, script, found) => {
    const [entry] = (await walk([join(media, "plain.mkv")])).entries;
    if (!entry) throw new Error("no film");
    const result = await readMedia(entry, { ...byFfprobe([engine(name, script)]), timeoutSeconds: 1 });
    expect(result).toEqual(found);
  });

  it("one that floods us is stopped", async () => {
    expect(await by(engine("floods", "yes 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'"))).toMatchObject({
      status: "unread",
    });
  });

  it("the next one is asked where the first fails", async () => {
    const real = engines[0];
    if (!real) throw new Error("no engine");
    expect((await by(engine("crashes-too", "kill -ABRT $$"), real)).status).toBe("facts");
  });

  it("one that is not there is not used", async () => {
    expect(await findFfprobes({ ffprobe: "/nonexistent/ffprobe", env: process.env })).toEqual([]);
    expect(await findFfprobes({ env: { REELCHECK_FFPROBE: "/nonexistent/ffprobe" } })).toEqual([]);
  });
});
