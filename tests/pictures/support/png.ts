import { inflateSync } from 'node:zlib';

export type Pixels = { width: number; height: number; /** Brightness of a pixel, 0 black to 255 white. */ light: (x: number, y: number) => number };

/** Reads an 8-bit RGBA or RGB PNG by itself, as the specification says (PNG, 3rd edition, clauses 5 and 9), without the program that made it. */
export function decodePng(file: Buffer): Pixels {
  expect(file.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  const pieces: Buffer[] = [];
  let header = Buffer.alloc(0);
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = Buffer.from(data);
    if (type === 'IDAT') pieces.push(data);
    at += length + 12;
  }
  const [width, height, depth, colour, interlace] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9], header[12]];
  expect([depth, interlace]).toEqual([8, 0]);
  const channels = { 2: 3, 6: 4 }[colour!]!;
  let pixels: Buffer | null = null;
  const light = (x: number, y: number) => {
    pixels ??= unfiltered(inflateSync(Buffer.concat(pieces)), width * channels, height, channels);
    const at = (y * width + x) * channels;
    return (pixels[at]! + pixels[at + 1]! + pixels[at + 2]!) / 3;
  };
  return { width, height, light };
}

/** Dark pixels inside a box, its right and lower edge excluded. */
export function inkIn({ light }: Pixels, box: { x: number; y: number; width: number; height: number }): number {
  let ink = 0;
  for (let y = Math.floor(box.y); y < box.y + box.height; y += 1) {
    for (let x = Math.floor(box.x); x < box.x + box.width; x += 1) if (light(x, y) < 128) ink += 1;
  }
  return ink;
}

function unfiltered(raw: Buffer, stride: number, rows: number, step: number): Buffer {
  const out = Buffer.alloc(stride * rows);
  for (let row = 0; row < rows; row += 1) {
    const guess = GUESSES[raw[row * (stride + 1)]!]!;
    const start = row * stride;
    for (let at = 0; at < stride; at += 1) {
      const left = at >= step ? out[start + at - step]! : 0;
      const above = row > 0 ? out[start + at - stride]! : 0;
      const corner = row > 0 && at >= step ? out[start + at - stride - step]! : 0;
      out[start + at] = raw[row * (stride + 1) + 1 + at]! + guess(left, above, corner);
    }
  }
  return out;
}

/** What each of the five filters took off a byte. */
const GUESSES: ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
