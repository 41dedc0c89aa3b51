import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import { publicDay } from '@/lib/publication/policy';
import { activeUntil } from '../figure-report';
import { joinedSpans, type Span } from './public-key';
import type { SpanState } from './read-decided';

/** The areas, items and days of the cells that states of reports count in: for what leads the figure tree, for counts the public areas. */
export function touchedSpans(states: readonly SpanState[], tree: AreaTree, crisis: Crisis): { leads: Span[]; counts: Span[] } {
  const leads: Span[] = [];
  const counts: Span[] = [];
  for (const { areaId, category, itemCode: item, validUntil, sourceType, observedOn } of states) {
    const itemCode = item ?? '';
    const from = publicDay(observedOn, crisis.policy.publicGrain);
    const to = activeUntil({ observedOn: from, validUntil, published: sourceType === 'PUBLISHED' }, crisis.windowDays);
    leads.push({ areaId: tree.figureIds.get(areaId)!, category, itemCode, from, to });
    counts.push({ areaId: tree.publicIds.get(areaId)!, category, itemCode, from, to: from });
  }
  return { leads: joinedSpans(leads), counts: joinedSpans(counts) };
}
