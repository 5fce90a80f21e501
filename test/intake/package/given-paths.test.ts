/** Paths as people and systems give them. Windows is tried with its own rules for paths, on any system. */
import { posix, win32 } from "node:path";
import { describe, expect, it } from "vitest";
import { cleaned, commonFolder, liesIn } from "../../../src/intake/package/given-paths.ts";

describe("a path that was given", () => {
  it.each([
    ['E:"', "E:\\"],
    ["E:", "E:\\"],
    ["E:\\", "E:\\"],
    ['E:\\作品"', "E:\\作品"],
    ["\\\\?\\E:\\", "E:\\"],
    ["\\\\?\\E:\\作品", "E:\\作品"],
    ["\\\\?\\UNC\\server\\share\\a", "\\\\server\\share\\a"],
    ["\\\\server\\share\\a", "\\\\server\\share\\a"],
    ["/media/usb", "/media/usb"],
    ["作品", "作品"],
    ['"', '"'],
  ])("%s is %s", (given, meant) => expect(cleaned(given)).toBe(meant));
});

describe("lies in", () => {
  it.each([
    ["E:\\作品\\r.html", "E:\\", true],
    ["e:\\作品\\R.html", "E:\\作品", true],
    ["C:\\users\\r.html", "E:\\", false],
    ["C:\\users\\r.html", "F:\\short", false],
    ["E:\\作品2\\r.html", "E:\\作品", false],
    ["E:\\r.html", "E:\\作品", false],
    ["E:\\作品", "E:\\作品", true],
    ["E:\\作品\\..r.html", "E:\\作品", true],
    ["\\\\server\\share\\a\\b", "\\\\server\\share\\a", true],
    ["\\\\server\\other\\a", "\\\\server\\share", false],
  ])("%s in %s: %s", (path, place, inside) => expect(liesIn(path, place, win32)).toBe(inside));

  it.each([
    ["/media/usb/a", "/media/usb", true],
    ["/media/usb", "/media/usb", true],
    ["/media/usb2/a", "/media/usb", false],
    ["/media", "/media/usb", false],
    ["/media/usb/..a", "/media/usb", true],
    ["/media/USB/a", "/media/usb", false],
    ["/a", "/", true],
  ])("%s in %s: %s", (path, place, inside) => expect(liesIn(path, place, posix)).toBe(inside));
});

describe("the folder of several paths", () => {
  it.each([
    [["E:\\作品", "E:\\作品\\子"], "E:\\作品"],
    [["E:\\作品", "e:\\作品"], "E:\\作品"],
    [["E:\\作品", "E:\\"], "E:\\"],
    [["E:\\作品\\一", "E:\\作品\\二"], "E:\\作品"],
    [["F:\\a", "E:\\作品"], undefined],
    [["\\\\server\\share\\a", "E:\\作品"], undefined],
    [[], undefined],
  ])("%j: %s", (paths, folder) => expect(commonFolder(paths, win32)).toBe(folder));

  it.each([
    [["/a/b", "/a/c"], "/a"],
    [["/a", "/b"], "/"],
    [["/a/b"], "/a/b"],
  ])("%j: %s", (paths, folder) => expect(commonFolder(paths, posix)).toBe(folder));
});
