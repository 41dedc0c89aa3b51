import { createHash } from 'node:crypto';
import { get } from 'node:http';

/**
 * Downloads a file and throws it away.
 *
 * @param digest makes a SHA-256 of its lines too, whatever their ends are and without so many at the top: slow, and not for measuring
 * @returns bytes, and milliseconds until the first byte, until the first row under the head, and until the end
 */
export function download(url, { head = 0, digest = false } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    get(url, { agent: false }, (answer) => {
      const hash = createHash('sha256');
      let bytes = 0;
      let skipped = 0;
      let firstByte = null;
      let firstRow = null;
      answer.on('data', (piece) => {
        const now = performance.now() - start;
        firstByte ??= now;
        bytes += piece.length;
        if (bytes > head) firstRow ??= now;
        if (!digest) return;
        const cut = Math.min(piece.length, head - skipped);
        skipped += cut;
        hash.update(piece.subarray(cut).toString('latin1').replaceAll('\r', ''), 'latin1');
      });
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${url}: ${answer.statusCode}`));
        resolve({ bytes, firstByte, firstRow, total: performance.now() - start, sha256: digest ? hash.digest('hex') : null });
      });
      answer.on('error', reject);
    }).once('error', reject);
  });
}
