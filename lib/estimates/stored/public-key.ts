import type { AreaTree } from '@/lib/crisis/areas';
import { addDays, laterDay } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';

/** What is refreshed together: one item of one public area, with the places inside it. Item '' is "in general". */
export type PublicKey = { areaId: string; category: Category; itemCode: string };

/** Days of one item of one area of the figure tree: what is recomputed. */
export type Span = { areaId: string; category: Category; itemCode: string; from: Day; to: Day };

/** Longer ago and further ahead than any crisis: everything. */
export const EVER = { from: '0001-01-01', to: '9999-12-31' } as const;

/** The distinct keys of some spans, in the one order in which they are ever locked. */
export function publicKeys(spans: readonly Span[], tree: AreaTree): PublicKey[] {
  const keys = new Map<string, PublicKey>();
  for (const { areaId, category, itemCode } of spans) {
    const key = { areaId: tree.publicIds.get(areaId) ?? areaId, category, itemCode };
    keys.set(keyText(key), key);
  }
  return [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, key]) => key);
}

/** Every place under these keys, for every day. */
export function wholeSpans(keys: readonly PublicKey[], tree: AreaTree): Span[] {
  return keys.flatMap((key) =>
    [...tree.publicIds].filter(([, publicId]) => publicId === key.areaId).map(([areaId]) => ({ ...key, areaId, ...EVER })),
  );
}

/** One span where several of the same area and item meet: no two of them have a day in common, and no day is in one that was in none. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  return joinedBy(spans, keyText);
}

/** The same for spans that are alike in what `keyOf` says. */
export function joinedBy<Some extends { from: Day; to: Day }>(spans: readonly Some[], keyOf: (span: Some) => string): Some[] {
  const joined: Some[] = [];
  const keyed = spans.map((span) => ({ key: keyOf(span), span }));
  let last = '';
  for (const { key, span } of keyed.sort((a, b) => (a.key === b.key ? order(a.span.from, b.span.from) : order(a.key, b.key)))) {
    const before = joined.at(-1);
    if (before && key === last && span.from <= addDays(before.to, 1)) before.to = laterDay(span.to, before.to);
    else joined.push({ ...span });
    last = key;
  }
  return joined;
}

function order(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** A key as one text, equal for equal keys. */
export function keyText({ areaId, category, itemCode }: PublicKey): string {
  return `${areaId} ${category} ${itemCode}`;
}
