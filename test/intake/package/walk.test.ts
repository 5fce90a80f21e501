import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PathError } from "../../../src/intake/package/path-error.ts";
import { walk } from "../../../src/intake/package/walk.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();

describe("walking through a folder", () => {
  it("lists every depth in natural order, and sets junk aside", async () => {
    const at = folder.place("junk", {
      "作品/第10集.mp4": "x",
      "作品/第9集.mp4": "x",
      "作品/a/b/c/d/深.mp4": "x",
      ".DS_Store": "x",
      "作品/._第9集.mp4": "x",
      "Thumbs.db": "x",
      "desktop.ini": "x",
      "~$报名表.docx": "x",
      ".~lock.报名表.docx#": "x",
      "System Volume Information/IndexerVolumeGuid": "x",
      "$RECYCLE.BIN/S-1-5/deleted.mp4": "x",
      ".Trashes/501/deleted.mp4": "x",
      "__MACOSX/作品/._a": "x",
      "reelcheck.yaml": "x",
      ".hidden": "x",
    });
    const { entries, ignored, folders, whole } = await walk([at]);
    expect(entries.map(({ path }) => path)).toEqual([
      "作品/a/b/c/d/深.mp4",
      "作品/第9集.mp4",
      "作品/第10集.mp4",
    ]);
    expect(folders).toEqual(["作品", "作品/a", "作品/a/b", "作品/a/b/c", "作品/a/b/c/d"]);
    expect(whole).toBe(true);
    expect(Object.fromEntries(ignored.map(({ path, reason }) => [path, reason]))).toEqual({
      "$RECYCLE.BIN": "system",
      ".DS_Store": "system",
      ".Trashes": "system",
      ".hidden": "hidden",
      ".~lock.报名表.docx#": "temporary",
      "System Volume Information": "system",
      "Thumbs.db": "system",
      __MACOSX: "system",
      "desktop.ini": "system",
      "reelcheck.yaml": "rule-file",
      "~$报名表.docx": "temporary",
      "作品/._第9集.mp4": "system",
    });
  });

  it("knows what phones, cameras, NAS, chkdsk and virus scanners leave on a drive, and its own folder", async () => {
    const at = folder.place("stick", {
      "片.mp4": "x",
      "LOST.DIR/1": "x",
      "FOUND.000/FILE0000.CHK": "x",
      "FOUND.123/FILE0000.CHK": "x",
      "FOUND.12/片.mp4": "x",
      "Android/data/a/cache.mp4": "x",
      "作品/Android/片.mp4": "x",
      "autorun.inf/免疫文件夹.": "x",
      "@Recycle/旧.mp4": "x",
      "#recycle/旧.mp4": "x",
      "Config.Msi/a": "x",
      "msdownld.tmp/a": "x",
      "360REC/a": "x",
      "KingsoftData/a.docx": "x",
      "MSOCache/a": "x",
      "$WinREAgent/a": "x",
      "WPSettings.dat": "x",
      "reelcheck-0.2.0-win-x64/app/LICENSE": "x",
    });
    const { entries, ignored, folders, unjudged } = await walk([at]);
    expect(entries.map(({ path }) => path).sort()).toEqual([
      "FOUND.12/片.mp4",
      "作品/Android/片.mp4",
      "片.mp4",
    ]);
    expect(folders).toEqual(["FOUND.12", "作品", "作品/Android"]);
    expect(unjudged).toEqual([]);
    const reasons = Object.fromEntries(ignored.map(({ path, reason }) => [path, reason]));
    expect(reasons).toMatchObject({
      "FOUND.000": "lost-clusters",
      "FOUND.123": "lost-clusters",
      "reelcheck-0.2.0-win-x64": "program",
      "autorun.inf": "system",
      Android: "system",
    });
    expect(ignored).toHaveLength(15);
  });

  it("names films and papers in folders that it skips, but for those that only a system makes", async () => {
    const at = folder.place("skipped", {
      "作品/Recycled/x.mp4": "x",
      "作品/lost+found/a/y.mp4": "x",
      "作品/.第二批/报名表.docx": "x",
      "作品/.第二批/._报名表.docx": "x",
      "作品/.第二批/settings": "x",
      "作品/@eaDir/x.mp4/SYNOVIDEO_VIDEO_SCREENSHOT.jpg": "x",
      "作品/@eaDir/z.mp4": "x",
      "作品/.藏.mp4": "x",
      "作品/$RECYCLE.BIN/deleted.mp4": "x",
      "作品/__MACOSX/x.mp4": "x",
      "作品/.Trash-1000/files/deleted.mp4": "x",
      "Recycled/deleted.mp4": "x",
      ".config/deleted.mp4": "x",
      "lost+found/deleted.mp4": "x",
    });
    const { entries, unjudged } = await walk([at]);
    expect(entries).toEqual([]);
    expect(Object.fromEntries(unjudged.map(({ path, kind }) => [path, kind]))).toEqual({
      "作品/.藏.mp4": "video",
      "作品/.第二批/报名表.docx": "document",
      "作品/@eaDir/z.mp4": "video",
      "作品/lost+found/a/y.mp4": "video",
      "作品/Recycled/x.mp4": "video",
    });
  });

  it("follows links once, and does not loop", async () => {
    const at = folder.place("links", { "a/film.mp4": "x" });
    symlinkSync(at, join(at, "a", "back"));
    symlinkSync(join(at, "a"), join(at, "again"));
    symlinkSync(join(at, "a", "film.mp4"), join(at, "linked.mp4"));
    symlinkSync(join(at, "nowhere.mp4"), join(at, "dangling.mp4"));
    symlinkSync("self.mp4", join(at, "self.mp4"));
    const { entries, ignored } = await walk([at]);
    const trouble = Object.fromEntries(entries.map((entry) => [entry.path, entry.trouble]));
    expect(trouble["linked.mp4"]).toBeUndefined();
    expect(trouble["dangling.mp4"]).toBe("dangling-link");
    expect(trouble["self.mp4"]).toBe("dangling-link");
    expect(entries.filter(({ path }) => path.endsWith("film.mp4"))).toHaveLength(1);
    expect(ignored.map(({ reason }) => reason)).toEqual(["repeated-link", "repeated-link"]);
  });

  it("follows no link that leads out, and names nothing behind it", async () => {
    const at = folder.place("inside", { "a/film.mp4": "x" });
    const outside = folder.place("outside", { "secret.mp4": "x" });
    folder.place("inside-too", { "secret.mp4": "x" });
    symlinkSync(outside, join(at, "folder"));
    symlinkSync(join(outside, "secret.mp4"), join(at, "film.mp4"));
    symlinkSync("../inside-too/secret.mp4", join(at, "sibling.mp4"));
    symlinkSync("film.mp4", join(at, "twice.mp4"));
    symlinkSync("..", join(at, "above"));
    symlinkSync("a", join(at, "within"));
    const { entries, folders } = await walk([at]);
    expect(entries.map(({ path, trouble, target }) => [path, trouble, target])).toEqual([
      ["a/film.mp4", undefined, undefined],
      ["above", "link-outside", ".."],
      ["film.mp4", "link-outside", join(outside, "secret.mp4")],
      ["folder", "link-outside", outside],
      ["sibling.mp4", "link-outside", "../inside-too/secret.mp4"],
      ["twice.mp4", "link-outside", "film.mp4"],
    ]);
    expect(folders).toEqual(["a"]);
  });

  it("follows links to what is handed in beside, and those that are given themselves", async () => {
    const [one, other] = [
      folder.place("one", { "note.txt": "x" }),
      folder.place("other", { "film.mp4": "x" }),
    ];
    symlinkSync(join(other, "film.mp4"), join(one, "link.mp4"));
    symlinkSync(other, join(folder.path, "given"));
    const trouble = async (paths: readonly string[]) =>
      (await walk(paths)).entries.map((entry) => entry.trouble);
    expect(await trouble([one, other])).toEqual([undefined, undefined, undefined]);
    expect(await trouble([one])).toEqual(["link-outside", undefined]);
    expect(await trouble([join(folder.path, "given")])).toEqual([undefined]);
    expect(await trouble([join(one, "link.mp4")])).toEqual([undefined]);
  });

  it.skipIf(process.platform !== "linux")("lists names of any bytes", async () => {
    const at = folder.place("names", {
      "-leading-dash.mp4": "x",
      "tab\tand\nline.mp4": "x",
      "\u202egpj.mp4": "x",
      "\"quotes'.mp4": "x",
      [`${"长".repeat(83)}.mp4`]: "x",
      "e\u0301.mp4": "x",
      "é.mp4": "x",
    });
    writeFileSync(
      Buffer.concat([Buffer.from(`${at}/`), Buffer.from([0xb9, 0xe2, 0x2e, 0x6d, 0x70, 0x34])]),
      "GBK",
    );
    const { entries } = await walk([at]);
    expect(entries).toHaveLength(8);
    const wrong = entries.find(({ trouble }) => trouble === "name-encoding");
    expect(wrong?.path).toBe("\\xb9\\xe2.mp4");
  });

  it("takes single files and several paths as a selection", async () => {
    const at = folder.place("selection", { "a/1.mp4": "x", "b/2.mp4": "x", "3.mp4": "x" });
    const one = await walk([join(at, "3.mp4")]);
    expect([one.whole, one.entries.map(({ path }) => path)]).toEqual([false, ["3.mp4"]]);
    const two = await walk([join(at, "a"), join(at, "b", "2.mp4")]);
    expect([two.whole, two.entries.map(({ path }) => path)]).toEqual([false, ["a/1.mp4", "b/2.mp4"]]);
    const twice = await walk([join(at, "a"), join(at, "a", "1.mp4")]);
    expect(twice.entries.map(({ path }) => path)).toEqual(["1.mp4"]);
  });

  it("takes a drive as drag-and-drop hands it over", async () => {
    const at = folder.place("quoted", { "1.mp4": "x" });
    expect((await walk([`${at}"`])).entries).toHaveLength(1);
  });

  it("names a path that is not there", async () => {
    await expect(walk([join(folder.path, "missing")])).rejects.toBeInstanceOf(PathError);
  });
});
