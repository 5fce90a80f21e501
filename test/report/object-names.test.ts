/** Films, works and units that are called like properties of every object, in every format. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/intake/documents/read-document.ts";
import { aboutFormats } from "../../src/report/index.ts";
import { temporaryFolder } from "../support/folder.ts";
import { hasProgram } from "../support/programs.ts";
import { reportOf, written } from "../support/report.ts";

const folder = temporaryFolder();
const names = Object.getOwnPropertyNames(Object.prototype);
const films = reportOf({
  files: names.flatMap((name) => [
    { path: `${name}.mp4` },
    { path: `${name}-01-${name}.mp4` },
    { path: `${name}/${name}-02-${name}.mp4`, video: { size: "1280x720" } },
  ]),
});

// Titles lose the underscores at their ends; a cell of a rule keeps them.
const report = {
  ...films,
  findings: films.findings.map((one, at) => ({ ...one, rule: names[at % names.length] ?? "" })),
};

describe("names of Object.prototype", () => {
  it.each(Object.keys(aboutFormats))("are told whole in %s", async (format) => {
    const bytes = await written(format, report);
    if (format === "xlsx") return;
    const told = bytes.toString("utf8");
    const as = (name: string) => (format === "md" ? name.replaceAll("_", "\\_") : name);
    // Annotations end after nine of a kind.
    const shown = format === "github" ? names.slice(0, 3) : names;
    for (const name of shown) expect([name, told.includes(as(name))]).toEqual([name, true]);
    expect(told).not.toMatch(/\[native code\]|\[object Object\]|undefined|NaN/);
  });

  it("are cells of a workbook, and each cell has its text", async () => {
    const file = join(folder.path, "names.xlsx");
    writeFileSync(file, await written("xlsx", report));
    const cells = (await readSheet(file, "逐条结论")).flat();
    for (const name of names) expect(cells).toContain(name);
    const read = await readDocument(readFileSync(file));
    for (const name of names) expect(JSON.stringify(read)).toContain(`"${name}"`);
  });

  const python = ["/usr/bin/python3", "python3"].find((program) =>
    hasProgram(program, "-c", "import zipfile"),
  );
  it.skipIf(python === undefined)("point at texts that are there, after the format's own rules", async () => {
    const file = join(folder.path, "strict.xlsx");
    writeFileSync(file, await written("xlsx", report));
    const script = [
      "import sys, zipfile, json, xml.etree.ElementTree as E",
      "n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'",
      "z = zipfile.ZipFile(sys.argv[1])",
      "t = [''.join(x.text or '' for x in s.iter(n + 't')) for s in E.fromstring(z.read('xl/sharedStrings.xml'))]",
      "p = [x for x in z.namelist() if x.startswith('xl/worksheets/sheet')]",
      "print(json.dumps([t[int(c.find(n + 'v').text)] for x in p for c in E.fromstring(z.read(x)).iter(n + 'c') if c.get('t') == 's']))",
    ].join("\n");
    const { stdout, stderr } = spawnSync(python ?? "", ["-c", script, file], { encoding: "utf8" });
    expect(stderr).toBe("");
    const texts: unknown[] = JSON.parse(stdout);
    for (const name of names) expect(texts).toContain(name);
  });
});
