import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Files by path, each with its content. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** Makes a folder for the tests of one file, and removes it when they are over. */
export function temporaryFolder(): { readonly path: string; place(name: string, files: Files): string } {
  const path = mkdtempSync(join(tmpdir(), "reelcheck-"));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    /** Makes a folder of files in it, and returns its path. */
    place(name, files) {
      const at = join(path, name);
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(join(at, file, ".."), { recursive: true });
        writeFileSync(join(at, file), content);
      }
      return at;
    },
  };
}
