import { yieldToEventLoop } from "./yield-to-event-loop.ts";

/** Does `work` for every item, so many at a time, and keeps the order of the results. */
export async function mapConcurrent<T, R>(
  items: readonly T[],
  jobs: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  const turn = yieldToEventLoop();
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      await turn();
      const item = items[index];
      if (item !== undefined) results[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, items.length)) }, worker));
  return results;
}

/** Lets so many pieces of work run at a time; the others wait in line. */
export function limit(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = Math.max(1, places);
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
