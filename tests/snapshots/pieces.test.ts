import { randomBytes } from 'node:crypto';
import { inPieces, PIECE_BYTES } from '@/lib/snapshots/pieces';
import { takesGzip } from '@/lib/snapshots/takes-gzip';
import { Tally } from '@/lib/snapshots/tally';

async function* inChunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test.each([0, 1, 1000, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES + 17])('%i bytes come out as they went in, in pieces of at most a mebibyte', async (length) => {
  const bytes = randomBytes(length);
  const pieces: Buffer[] = [];
  for await (const piece of inPieces(inChunks(bytes, 16_384))) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  expect(pieces.every((piece) => piece.length > 0 && piece.length <= PIECE_BYTES)).toBe(true);
});

test('rows are counted, not lines: a line end inside quotation marks is text, wherever the chunks are cut', () => {
  const csv = Buffer.from('id,text\r\n1,"two\r\nlines, ""so"""\r\n2,""\r\n3,plain\r\n');
  for (let cut = 0; cut <= csv.length; cut += 1) {
    const tally = new Tally(true);
    tally.take(csv.subarray(0, cut));
    tally.take(csv.subarray(cut));
    expect([tally.lines, tally.bytes]).toEqual([4, csv.length]);
  }
});

test('the sum is SHA-256', () => {
  const tally = new Tally();
  tally.take(Buffer.from('a'));
  tally.take(Buffer.from('bc'));
  // printf abc | sha256sum
  expect(tally.sha256()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each<[string | null, boolean]>([
  ['gzip', true], ['br, gzip;q=0.5', true], ['GZIP', true], [null, false], ['', false], ['identity', false], ['gzip;q=0', false], ['gzip; q=0.00', false], ['br', false],
])('Accept-Encoding %j takes gzip: %s', (header, takes) => expect(takesGzip(header)).toBe(takes));
