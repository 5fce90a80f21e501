import { spawnSync } from "node:child_process";

/** Whether a program is on this machine, by a call of it that succeeds. */
export function hasProgram(name: string, ...argv: readonly string[]): boolean {
  return spawnSync(name, argv).status === 0;
}
