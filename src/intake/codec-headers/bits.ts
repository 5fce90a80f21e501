/** Reads bits of a codec's header, most significant first. Throws RangeError at the end: a header that is cut tells nothing. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  bits(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index++, this.position++) {
      const byte = this.bytes[this.position >> 3];
      if (byte === undefined) throw new RangeError("end of header");
      value = value * 2 + ((byte >> (7 - (this.position & 7))) & 1);
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

/** A NAL unit's payload, where 00 00 03 stands for 00 00 (ITU-T H.264, 7.3.1). */
export function withoutEmulation(nal: Uint8Array): Uint8Array {
  const plain: number[] = [];
  for (const [index, byte] of nal.entries()) {
    if (byte === 3 && nal[index - 1] === 0 && nal[index - 2] === 0) continue;
    plain.push(byte);
  }
  return Uint8Array.from(plain);
}
