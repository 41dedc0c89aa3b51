import type { AreaTree } from '@/lib/crisis/areas';
import { earlierDay, laterDay } from '@/lib/core/dates';
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

/** Everything of these keys, for every day. */
export function wholeSpans(keys: readonly PublicKey[], tree: AreaTree): Span[] {
  const nodes = [...new Set(tree.figureIds.values())];
  return keys.flatMap((key) =>
    nodes.filter((id) => tree.publicIds.get(id) === key.areaId).map((areaId) => ({ ...key, areaId, ...EVER })),
  );
}

/** One span where several are of the same area and item: from the first day of any to the last. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined = new Map<string, Span>();
  for (const span of spans) {
    const other = joined.get(keyText(span));
    joined.set(
      keyText(span),
      other ? { ...span, from: earlierDay(span.from, other.from), to: laterDay(span.to, other.to) } : span,
    );
  }
  return [...joined.values()];
}

/** A key as one text, equal for equal keys. */
export function keyText({ areaId, category, itemCode }: PublicKey): string {
  return `${areaId} ${category} ${itemCode}`;
}
