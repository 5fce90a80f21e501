#!/usr/bin/env node
import process from "node:process";

let main;
try {
  ({ main } = await import("../dist/bundle/main.js"));
} catch (error) {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
  process.stderr.write("reelcheck is not built yet: npm ci && npm run build\n");
  process.exit(2);
}

// A reader that has seen enough (`| head`) is no error, nor is a terminal that was closed.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (error.code !== "EPIPE" && error.code !== "EIO") throw error;
  });
}

const interrupt = new AbortController();
let asked = false;
// Ctrl-C, the end of a job, a window that is closed: what was found so far is still told, and no decoder is left running.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    if (asked) process.exit(130);
    asked = true;
    interrupt.abort();
  });
}

// The exit code is set, not forced: what is still to be written must be written.
process.exitCode = await main(process.argv.slice(2), {
  // Opened only where somebody may be asked: an open input keeps the program running.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
  signal: interrupt.signal,
});
