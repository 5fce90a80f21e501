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
  private readonly take: (frame: Frame) => void;
  private readonly times: number[] = [];
  private readonly waiting: Uint8Array[] = [];
  private current: Buffer;
  private filled = 0;

  constructor(width: number, height: number, take: (frame: Frame) => void) {
    this.width = width;
    this.height = height;
    this.take = take;
    this.current = Buffer.allocUnsafe(width * height * 3);
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
      const rgb = this.waiting.shift();
      const seconds = this.times.shift();
      if (!rgb || seconds === undefined) return;
      this.take({ seconds, width: this.width, height: this.height, rgb, gray: grayOf(rgb) });
    }
  }
}
