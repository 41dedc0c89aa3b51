import { createHash } from 'node:crypto';
import { reportContentSchema, type ReportContentInput } from '../schema';

/** Answers to "is this right?" are no part of what a report says. */
const CONFIRMATIONS = ['unlikelyConfirmed', 'oldDayConfirmed', 'noteConfirmed'] as const;
type Said = Omit<ReportContentInput, (typeof CONFIRMATIONS)[number]>;
const CONTENT_KEYS = Object.keys(reportContentSchema.shape).filter(
  (key) => !CONFIRMATIONS.some((other) => other === key),
) as (keyof Said)[];

/** SHA-256, in hex, of what a report says: the same answers give the same hash, in whatever order they came. */
export function contentHash(content: Said): string {
  const canonical = JSON.stringify(CONTENT_KEYS.map((key) => [key, content[key]]));
  return createHash('sha256').update(canonical).digest('hex');
}
