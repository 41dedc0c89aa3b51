import { randomBytes } from 'node:crypto';

const BYTES = 8;

/** A new public name of a report: nothing can be read from it. */
export function drawPublicId(): string {
  return randomBytes(BYTES).toString('hex');
}

/** Any number of them, from one draw. */
export function drawPublicIds(count: number): string[] {
  const hex = randomBytes(BYTES * count).toString('hex');
  return Array.from({ length: count }, (_, index) => hex.slice(index * 2 * BYTES, (index + 1) * 2 * BYTES));
}
