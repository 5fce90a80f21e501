/**
 * Processor time that one paper may take, in seconds. A form takes a twentieth of a second, a list of five thousand rows a
 * fifth, and a computer of 2010 is some five times as slow.
 */
export const longestSeconds = 10;
/** The same, once several papers of a package took too long: still ten times what a long list takes. */
export const shortenedSeconds = 2;
/** Waiting time after which a paper is given up that had no chance to use its processor time, in seconds. */
export const longestWaitSeconds = 120;
/**
 * Memory that reading may add to the process, in bytes, buffers and decoders included. The largest picture that is decoded takes
 * 240 MB, twice while its codes are looked for.
 */
const mostMemory = 768 * 2 ** 20;
/** Time between two looks at the clock, in milliseconds: memory can grow by some tens of MB meanwhile. */
const everyMs = 50;

/** What a paper used too much of. */
export type Excess =
  | { readonly kind: "too-large" }
  /** It had the processor for so long. */
  | { readonly kind: "too-slow"; readonly seconds: number }
  /** The computer was busy with other things: this says nothing about the paper. */
  | { readonly kind: "timeout"; readonly seconds: number }
  | "crowded";

/** Papers that are being read at this moment. */
const reading = new Set<symbol>();

const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/**
 * Watches what the reading of one paper takes, until the function that is returned is called. A thread that hangs can't
 * be asked, so time and memory are those of the process: papers that are read together share its time evenly.
 */
export function meter(seconds: number, onExcess: (excess: Excess) => void): () => void {
  const one = Symbol("paper");
  reading.add(one);
  const [memoryBefore, startedMs] = [process.memoryUsage.rss(), performance.now()];
  let [spent, processor, clockMs] = [0, processorSeconds(), startedMs];
  const look = () => {
    const [processorNow, nowMs] = [processorSeconds(), performance.now()];
    // One thread can't have used more than the time that went by.
    spent += Math.min((processorNow - processor) / reading.size, (nowMs - clockMs) / 1000);
    [processor, clockMs] = [processorNow, nowMs];
    const isLarge = process.memoryUsage.rss() - memoryBefore > mostMemory;
    if (isLarge) onExcess(reading.size > 1 ? "crowded" : { kind: "too-large" });
    else if (spent > seconds) onExcess({ kind: "too-slow", seconds });
    else if (nowMs - startedMs > longestWaitSeconds * 1000)
      onExcess({ kind: "timeout", seconds: longestWaitSeconds });
  };
  const timer = setInterval(look, everyMs);
  return () => {
    clearInterval(timer);
    reading.delete(one);
  };
}
