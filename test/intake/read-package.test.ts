import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackage } from "../../src/intake/read-package.ts";
import { media } from "../support/ffprobe.ts";
import { temporaryFolder } from "../support/folder.ts";
import { policyOf, readProject } from "../support/policies.ts";

const folder = temporaryFolder();

describe("a package as it is taken in", () => {
  const policy = () => policyOf(readProject("rules/sichuan-2024.yaml"), "sichuan");
  const taking = { lookup: { env: process.env }, timeoutSeconds: 30 };

  it("knows a film by its content where its name tells nothing", async () => {
    const at = folder.place("nameless", { 花开: readFileSync(join(media, "index-first.mp4")), 说明: "text" });
    const { package: pack } = await readPackage([at], policy(), taking);
    expect(pack.works.map(({ title }) => title)).toEqual(["花开"]);
  });

  it("holds empty forms and posters to be damaged, as it does films", async () => {
    const empty = { "报名表.docx": "", "海报.jpg": "", "光.mp4": "", "说明.docx": "text" };
    const rules = policyOf(`
contest: { id: test, title: 测试, read: "2026-11-20" }
roles: { film: { kind: video }, form: { kind: document, titled: 报名表 }, poster: { kind: image } }
rules: { any: { clause: "1", for: work, check: series, with: false } }
`);
    const { package: pack } = await readPackage([folder.place("empty", empty)], rules, taking);
    const found = Object.fromEntries(pack.files.map(({ path, media: one }) => [path, one]));
    const damaged = { status: "damaged", damage: { kind: "empty" } };
    expect(found).toEqual({ "报名表.docx": damaged, "海报.jpg": damaged, "光.mp4": damaged });
  });

  it("changes nothing in the folder", async () => {
    const at = folder.place("read-only", { "微视频/光.mp4": readFileSync(join(media, "index-first.mp4")) });
    const before = execFileSync("ls", ["-laR", "--time-style=full-iso", at], { encoding: "utf8" });
    await readPackage([at], policy(), taking);
    expect(execFileSync("ls", ["-laR", "--time-style=full-iso", at], { encoding: "utf8" })).toBe(before);
  });

  it("stops when asked to, and says that it is not all", async () => {
    const at = join(folder.path, "many");
    mkdirSync(at);
    for (let index = 0; index < 12; index++) copyFileSync(join(media, "plain.mkv"), join(at, `${index}.mkv`));
    const stop = new AbortController();
    const { package: pack } = await readPackage([at], policy(), {
      ...taking,
      jobs: 1,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(pack.complete).toBe(false);
    const unread = pack.files.filter(
      ({ media: one }) => one?.status === "unread" && one.failure.kind === "interrupted",
    );
    expect(unread.length).toBeGreaterThan(0);
  });

  it("gives one file the same facts and the same category alone and in its folder", async () => {
    const at = folder.place("alone", { "微视频/光.mp4": readFileSync(join(media, "index-first.mp4")) });
    const inFolder = (await readPackage([at], policy(), taking)).package.works[0];
    const alone = (await readPackage([join(at, "微视频", "光.mp4")], policy(), taking)).package.works[0];
    expect(alone?.category).toMatchObject({ status: "known", value: "微视频" });
    expect(alone?.category).toEqual(inFolder?.category);
    expect(alone?.files[0]?.media).toEqual(inFolder?.files[0]?.media);
  });
});
