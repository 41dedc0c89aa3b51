import { reportContentSchema, type ReportContentInput } from '../schema';

/** Answers to "is this right?" are no part of what a report says. */
const CONFIRMATIONS = ['unlikelyConfirmed', 'oldDayConfirmed', 'noteConfirmed'] as const;
export type Said = Omit<ReportContentInput, (typeof CONFIRMATIONS)[number]>;
const CONTENT_KEYS = Object.keys(reportContentSchema.shape).filter(
  (key) => !CONFIRMATIONS.some((other) => other === key),
) as (keyof Said)[];

const NAMES = CONTENT_KEYS.map((key) => [key, `["${key}",`] as const);

/** What a report says as one text: the same answers give the same text, in whatever order they came. */
export function saidBy(content: Said): string {
  let text = '';
  // By hand: an import does this fifty thousand times.
  for (const [key, name] of NAMES) text += `${text && ','}${name}${JSON.stringify(content[key])}]`;
  return `[${text}]`;
}
