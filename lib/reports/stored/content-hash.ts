import { hash } from 'node:crypto';
import { saidBy, type Said } from './said-by';

/** SHA-256, in hex, of what a report says: the same answers give the same hash, in whatever order they came. */
export function contentHash(content: Said): string {
  return hash('sha256', saidBy(content), 'hex');
}
