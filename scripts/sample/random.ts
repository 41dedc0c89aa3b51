/** Numbers that look drawn and are the same for the same seed: sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state. */
export class Random {
  private readonly state: Int32Array;

  constructor(seed: number) {
    this.state = Int32Array.of(seed | 0, Math.floor(seed / 2 ** 32) | 0, 0x9e3779b9, 1);
    // The first outputs of seeds that lie close together resemble each other.
    for (let round = 0; round < 20; round += 1) this.next();
  }

  /** From 0, included, to 1, excluded. */
  next(): number {
    const [a, b, c, d] = this.state as unknown as [number, number, number, number];
    const sum = (a + b + d) | 0;
    this.state[3] = d + 1;
    this.state[0] = b ^ (b >>> 9);
    this.state[1] = c + (c << 3);
    this.state[2] = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }

  /** True in so many cases of 1. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** Normally distributed about 0 with standard deviation 1 (Box-Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  /** Waiting times: exponentially distributed. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }
}
