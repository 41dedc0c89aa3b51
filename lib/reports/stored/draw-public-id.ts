import { randomBytes } from 'node:crypto';

const BYTES = 8;

/** A new public name of a report: nothing can be read from it. */
export function drawPublicId(): string {
  return randomBytes(BYTES).toString('hex');
}
