import type { Picture } from "./picture.ts";

/** A small picture of the film. */
export interface Frame {
  /** From the beginning of the film. */
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, a byte each, row by row. */
  readonly rgb: Uint8Array;
  /** Brightness, a byte a pixel: luma of ITU-R BT.601, in full range. */
  readonly gray: Uint8Array;
  /** The same picture larger, where what is written in it is to be read. */
  readonly large?: Picture;
}

/** A picture at one of so many times its size: each pixel the mean of those that it stands for. */
function reduced({ width, height, rgb }: Picture, times: number): Uint8Array {
  const [wide, high] = [width / times, height / times];
  const out = new Uint8Array(wide * high * 3);
  const sums = new Uint32Array(wide * 3);
  const half = (times * times) >> 1;
  for (let y = 0; y < high; y++) {
    sums.fill(half);
    for (let row = y * times; row < (y + 1) * times; row++) {
      let at = row * width * 3;
      for (let x = 0; x < wide; x++) {
        for (let count = 0; count < times; count++, at += 3) {
          for (let color = 0; color < 3; color++) {
            sums[x * 3 + color] = (sums[x * 3 + color] ?? 0) + (rgb[at + color] ?? 0);
          }
        }
      }
    }
    for (let at = 0; at < sums.length; at++) out[y * wide * 3 + at] = (sums[at] ?? 0) / (times * times);
  }
  return out;
}

function grayOf(rgb: Uint8Array): Uint8Array {
  const gray = new Uint8Array(rgb.length / 3);
  for (let pixel = 0, at = 0; pixel < gray.length; pixel++, at += 3) {
    // Shares of 0.299, 0.587 and 0.114, in 256ths.
    gray[pixel] = ((rgb[at] ?? 0) * 77 + (rgb[at + 1] ?? 0) * 150 + (rgb[at + 2] ?? 0) * 29) >> 8;
  }
  return gray;
}

/** Cuts a stream of raw pictures into frames; each waits for its time, which comes another way. */
export class FrameCutter {
  private readonly width: number;
  private readonly height: number;
  private readonly enlarged: number;
  private readonly take: (frame: Frame) => void;
  private readonly times: number[] = [];
  private readonly waiting: Uint8Array[] = [];
  private current: Buffer;
  private filled = 0;

  /** Pictures of the stream are `enlarged` times as wide and as high as its frames. */
  constructor(width: number, height: number, enlarged: number, take: (frame: Frame) => void) {
    this.width = width;
    this.height = height;
    this.enlarged = enlarged;
    this.take = take;
    this.current = Buffer.allocUnsafe(width * height * 3 * enlarged ** 2);
  }

  /** Bytes of pictures, cut anywhere. */
  bytes(piece: Buffer): void {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.copy(this.current, this.filled, at);
      this.filled += taken;
      at += taken;
      if (this.filled < this.current.length) continue;
      this.waiting.push(this.current);
      this.current = Buffer.allocUnsafe(this.current.length);
      this.filled = 0;
    }
    this.pass();
  }

  /** The time of the next picture that has none. */
  time(seconds: number): void {
    this.times.push(seconds);
    this.pass();
  }

  private pass(): void {
    while (this.waiting.length > 0 && this.times.length > 0) {
      const given = this.waiting.shift();
      const seconds = this.times.shift();
      if (!given || seconds === undefined) return;
      const { width, height, enlarged } = this;
      const large = { width: width * enlarged, height: height * enlarged, rgb: given };
      const rgb = enlarged === 1 ? given : reduced(large, enlarged);
      const frame = { seconds, width, height, rgb, gray: grayOf(rgb) };
      this.take(enlarged === 1 ? frame : { ...frame, large });
    }
  }
}
