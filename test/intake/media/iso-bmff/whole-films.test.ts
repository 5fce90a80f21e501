/** Films that play are whole: what is called damaged is held against a decoder. Needs ffmpeg on PATH. */
import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { OpenFile } from "../../../../src/intake/io/open-file.ts";
import { detectSignature, signatureBytes } from "../../../../src/intake/io/signatures.ts";
import { readIsoBmff } from "../../../../src/intake/media/iso-bmff/read-iso-bmff.ts";
import { canEncode } from "../../../support/made-films.ts";
import { root } from "../../../support/policies.ts";

function isIso(path: string): boolean {
  const head = Buffer.alloc(signatureBytes);
  const file = openSync(path, "r");
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const signature = detectSignature(head.subarray(0, length));
  return signature.kind === "media" && signature.family === "iso";
}

function filmsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0 && isIso(path));
}

function read(path: string) {
  const file = new OpenFile(path);
  const iso = readIsoBmff(file, statSync(path).size);
  file.close();
  return iso;
}

/** Every picture and sound of a film decodes, and there are some. */
function plays(path: string): boolean {
  const options = [
    "-v",
    "error",
    "-xerror",
    "-progress",
    "pipe:1",
    "-i",
    path,
    "-map",
    "0:v?",
    "-map",
    "0:a?",
    "-f",
    "null",
    "-",
  ];
  const { status, stdout, stderr } = spawnSync("ffmpeg", options, { encoding: "utf8" });
  const lasts = /out_time_us=(\d+)\n(?!.*out_time_us)/s.exec(stdout)?.[1];
  return status === 0 && stderr === "" && Number(lasts ?? 0) > 0;
}

const folders = ["fixtures/media/", "fixtures/packages/", "../shared/media/"];
describe.each(folders)("of the films in %s", (name) => {
  const folder = fileURLToPath(new URL(name, root));

  it.skipIf(!existsSync(folder) || !canEncode("libx264"))(
    "none is called damaged that plays to its end",
    () => {
      const films = filmsIn(folder);
      expect(films.length).toBeGreaterThan(20);
      const damaged = films.filter((path) => read(path).damage !== undefined);
      // A decoder shows something of an encrypted film, too: its first part may be in the clear.
      const wrong = damaged.filter((path) => read(path).damage?.kind !== "encrypted" && plays(path));
      expect(wrong).toEqual([]);
      expect(damaged.length).toBeLessThan(films.length / 5);
    },
    120_000,
  );
});
