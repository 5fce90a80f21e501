/** The longest that the rest of the program waits for its turn: the sign to stop, the line of progress. */
const longestMs = 50;

/**
 * Lets the rest of the program have its turn when it has waited long enough; call it between two pieces of work that
 * wait for nothing.
 */
export function yieldToEventLoop(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestMs) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}
