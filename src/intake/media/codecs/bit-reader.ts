/** Reads bits of a codec's header, most significant first. Throws RangeError at the end: a header that is cut tells nothing. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  bits(count: number): number {
    let [value, wanted] = [0, count];
    while (wanted > 0) {
      const byte = this.bytes[this.position >> 3];
      if (byte === undefined) throw new RangeError("end of header");
      const here = 8 - (this.position & 7);
      const taken = Math.min(here, wanted);
      value = value * 2 ** taken + ((byte >> (here - taken)) & ((1 << taken) - 1));
      this.position += taken;
      wanted -= taken;
    }
    return value;
  }

  /** Bits that are left. */
  get left(): number {
    return this.bytes.length * 8 - this.position;
  }

  flag(): boolean {
    return this.bits(1) === 1;
  }

  skip(count: number): void {
    this.position += count;
    if (this.position > this.bytes.length * 8) throw new RangeError("end of header");
  }

  /** ue(v), Exp-Golomb (ITU-T H.264, 9.1). */
  unsigned(): number {
    let zeros = 0;
    while (this.bits(1) === 0) if (++zeros > 32) throw new RangeError("not a number");
    return 2 ** zeros - 1 + this.bits(zeros);
  }

  /** se(v). */
  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? (value + 1) / 2 : -value / 2;
  }
}

const emulation = Buffer.from([0, 0, 3]);

/** A NAL unit's payload, where 00 00 03 stands for 00 00 (ITU-T H.264, 7.3.1). */
export function withoutEmulation(nal: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = nal.indexOf(emulation); at >= 0; at = nal.indexOf(emulation, from)) {
    pieces.push(nal.subarray(from, at + 2));
    from = at + 3;
  }
  return from === 0 ? nal : Buffer.concat([...pieces, nal.subarray(from)]);
}
