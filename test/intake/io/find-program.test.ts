/** Programs on PATH; none is started that lies in the current folder. */
import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { expect, it } from "vitest";
import { onPath } from "../../../src/intake/io/find-program.ts";
import { temporaryFolder } from "../../support/folder.ts";

const folder = temporaryFolder();

it.skipIf(process.platform === "win32")("relative entries of PATH are skipped", async () => {
  const program = join(folder.path, "ffprobe");
  writeFileSync(program, "#!/bin/sh\n");
  chmodSync(program, 0o755);
  const here = relative(process.cwd(), folder.path);
  expect(await onPath("ffprobe", { PATH: ["", ".", here].join(delimiter) })).toBeUndefined();
  expect(await onPath("ffprobe", { PATH: [here, folder.path].join(delimiter) })).toBe(program);
});
