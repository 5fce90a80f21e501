/** Ctrl-C, the end of a job, a window that is closed. */
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * One request may come twice: timeout(1) signals its child and then the child's group, a session that ends sends TERM
 * and HUP. Nobody presses Ctrl-C again so soon because the first was of no use.
 */
const sameRequestMs = 1000;

/** A process that hands over the signals it gets, and can be ended at once. */
interface Signaled {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(code: number): unknown;
}

/**
 * Aborts at the first signal: what was found so far is still told, and no decoder is left running. A later one ends the
 * process with the code that is given, whatever is lost by it.
 */
export function abortedBySignals(
  process: Signaled,
  code: number,
  now: () => number = () => performance.now(),
): AbortSignal {
  const interrupt = new AbortController();
  let askedAt: number | undefined;
  for (const signal of endings) {
    process.on(signal, () => {
      if (askedAt === undefined) {
        askedAt = now();
        interrupt.abort();
      } else if (now() - askedAt >= sameRequestMs) {
        process.exit(code);
      }
    });
  }
  return interrupt.signal;
}
