#!/usr/bin/env node
import process from "node:process";

let main;
let openStandardOutput;
let interruptedBy;
try {
  ({ main, openStandardOutput, interruptedBy } = await import("../dist/bundle/main.js"));
} catch (error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  process.stderr.write("reelcheck is not built yet: npm ci && npm run build\n");
  process.exit(2);
}

const argv = process.argv.slice(2);
let lost;
const stdout = openStandardOutput(argv, process, (code) => {
  lost = code;
  process.exitCode = code;
});

const code = await main(argv, {
  // Opened only where somebody may be asked: an open input keeps the program running.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
  signal: interruptedBy(process),
});
// The exit code is set, not forced: what is still to be written must be written.
process.exitCode = lost ?? code;
