import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './encoding';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/**
 * Bytes in an encoding, made off the event loop.
 *
 * @param quality of brotli: 11 for what stays as it is; 9 is within a few percent of it and takes a tenth of its time, which counts for
 *   pages while decisions come in every second
 */
export async function compress(bytes: Buffer, encoding: Encoding, quality: 9 | 11): Promise<Buffer> {
  if (encoding === 'br') return brotliOf(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  return encoding === 'gzip' ? gzipOf(bytes, { level: 9 }) : bytes;
}
