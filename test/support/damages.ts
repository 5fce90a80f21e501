/** Ways in which copies and disks damage films, each made from the bytes of a whole one. */

const block = 64 * 2 ** 10;

/** Numbers that look like chance and are the same in every run (Numerical Recipes, a linear congruential generator). */
function* chance(): Generator<number, never> {
  for (let state = 1; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function noise(length: number): Buffer {
  const numbers = chance();
  return Buffer.from(Array.from({ length }, () => Math.floor(numbers.next().value * 256)));
}

function changed(film: Buffer, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(film);
  change(copy);
  return copy;
}

/** Where a hole of 64 KB begins: in the second half of the fifth of eight places that are looked at. */
function holeAt(film: Buffer): number {
  return Math.floor(((film.length - block) * 4) / 7) + 40_000;
}

/** The kinds of damage by what a person would say was done. */
export const damages: Readonly<Record<string, (film: Buffer) => Buffer>> = {
  "half copied": (film) => film.subarray(0, Math.floor(film.length / 2)),
  "95 % copied": (film) => film.subarray(0, Math.floor(film.length * 0.95)),
  "second half zeros": (film) => changed(film, (copy) => copy.fill(0, Math.floor(film.length / 2))),
  "last tenth zeros": (film) => changed(film, (copy) => copy.fill(0, Math.floor(film.length * 0.9))),
  "last 20 KB zeros": (film) => changed(film, (copy) => copy.fill(0, film.length - 20_000)),
  "40 bits flipped": (film) =>
    changed(film, (copy) => {
      const numbers = chance();
      for (let count = 0; count < 40; count++) {
        const at = Math.floor(film.length * (0.2 + 0.6 * numbers.next().value));
        copy[at] = (copy[at] ?? 0) ^ 0x10;
      }
    }),
  "3 bytes flipped at the end": (film) =>
    changed(film, (copy) => {
      for (const behind of [30, 45, 60])
        copy[film.length - behind] = (copy[film.length - behind] ?? 0) ^ 0x10;
    }),
  "64 KB of zeros": (film) => changed(film, (copy) => copy.fill(0, holeAt(film), holeAt(film) + block)),
  "64 KB of noise": (film) => changed(film, (copy) => noise(block).copy(copy, holeAt(film))),
  "64 KB cut out": (film) =>
    Buffer.concat([film.subarray(0, holeAt(film)), film.subarray(holeAt(film) + block)]),
  "garbage appended": (film) => Buffer.concat([film, noise(100_000)]),
  "appended to itself": (film) => Buffer.concat([film, film]),
  "zeros appended": (film) => Buffer.concat([film, Buffer.alloc(100_000)]),
};
