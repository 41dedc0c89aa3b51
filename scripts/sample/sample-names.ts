import { hash } from 'node:crypto';
import { REFERENCE_ALPHABET, REFERENCE_LENGTH } from '@/lib/core/reference';
import type { Names } from './report-life';

const REFERENCES = REFERENCE_ALPHABET.length ** REFERENCE_LENGTH;
/** Odd, and so without a common divisor with the number of references: steps of this length meet each of them once. */
const STEP = 618_033_989;

/** The names of the report with this number: the same for the same seed, and no two alike. */
export function sampleNames(seed: number, number: number): Names {
  const hex = hash('sha256', `${seed} report ${number}`, 'hex');
  return { id: uuidOf(hex), publicId: hex.slice(48), reference: reference(seed + number) };
}

/** The id of an account of the sample. */
export function accountId(seed: number, name: string): string {
  return uuidOf(hash('sha256', `${seed} account ${name}`, 'hex'));
}

/** 32 digits as a UUID of version 8 (RFC 9562): its own making. */
function uuidOf(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function reference(number: number): string {
  let rest = Number((BigInt(number) * BigInt(STEP)) % BigInt(REFERENCES));
  let text = '';
  for (let at = 0; at < REFERENCE_LENGTH; at += 1) {
    text += REFERENCE_ALPHABET[rest % REFERENCE_ALPHABET.length];
    rest = Math.floor(rest / REFERENCE_ALPHABET.length);
  }
  return text;
}
