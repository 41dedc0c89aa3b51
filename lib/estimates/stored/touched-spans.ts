import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Day } from '@/lib/crisis/schema';
import type { Category, SourceType } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import { publicDay } from '@/lib/publication/policy';
import { activeUntil } from '../figure-report';
import { joinedSpans, type Span } from './public-key';

type State = {
  areaId: string;
  category: Category;
  itemCode: string;
  observedOn: Day;
  validUntil: Day | null;
  sourceType: SourceType;
};

/**
 * Where and when these reports count or ever counted: every area, item and day of every revision, and of the newest
 * state. Asked of the append-only revisions, so that no caller has to say what was there before.
 */
export async function touchedSpans(tx: Tx, reportIds: readonly string[], tree: AreaTree, crisis: Crisis) {
  const states = await tx.$queryRaw<State[]>`
    SELECT area_id AS "areaId", category::text, COALESCE(item_code, '') AS "itemCode",
      observed_on::text AS "observedOn",
      valid_until::text AS "validUntil", source_type::text AS "sourceType"
    FROM report_revision WHERE report_id = ANY (${reportIds as string[]}::uuid[])
    UNION
    SELECT area_id, category::text, COALESCE(item_code, ''), observed_on::text, valid_until::text, source_type::text
    FROM report WHERE id = ANY (${reportIds as string[]}::uuid[])`;
  const leads: Span[] = [];
  const counts: Span[] = [];
  for (const { areaId, category, itemCode, validUntil, sourceType, observedOn } of states) {
    const from = publicDay(observedOn, crisis.policy.publicGrain);
    const to = activeUntil({ observedOn: from, validUntil, published: sourceType === 'PUBLISHED' }, crisis.windowDays);
    leads.push({ areaId: tree.figureIds.get(areaId)!, category, itemCode, from, to });
    counts.push({ areaId: tree.publicIds.get(areaId)!, category, itemCode, from, to: from });
  }
  return { leads: joinedSpans(leads), counts: joinedSpans(counts) };
}
