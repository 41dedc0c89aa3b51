import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { dayFromDb } from '@/lib/core/dates';
import { problems } from '@/lib/core/problem';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import type { Category, ReportStatus, Severity } from '@/lib/crisis/vocabulary';
import { formatInstant } from '@/lib/i18n/format';
import { reportWords, type ReportWords } from '@/lib/reports/read/report-words';
import type { RequestKind } from '@/lib/reports/status';
import { findReport } from '@/lib/reports/stored/find-report';
import { shownReference } from '@/lib/core/reference';
import { contentFrom, type ReportRow } from '@/lib/reports/stored/report-content';
import { stateOf } from '@/lib/reports/stored/store-change';
import { areasWithin, type QueueFilter } from './queue-filter';
import { readWaiting } from './read-waiting';

const PAGE = 50;

/** One line of the queue: enough to choose, nothing that says who. */
export type QueueRow = {
  reference: string;
  status: ReportStatus;
  category: Category;
  areaId: string;
  severity: Severity;
  observedOn: string;
  receivedAt: string;
  /** Written by whoever asks: somebody else has to decide. */
  own: boolean;
  /** The newest, which is what the line shows. */
  revision: number;
  /** Whether it can be accepted together with others: a published statement is accepted by itself, with its source opened. */
  withOthers: boolean;
  /** What the author of an accepted report asks for. */
  request: RequestKind | null;
  words: Pick<ReportWords, 'category' | 'item' | 'area' | 'severity' | 'observedOn'> & {
    reference: string;
    receivedAt: string;
  };
};

export type Queue = {
  /** Oldest first. */
  rows: QueueRow[];
  /** All that wait under the filter. */
  total: number;
  /** The reference to pass as `after` for the next page; null on the last one. */
  next: string | null;
};

/**
 * What waits for a verifier: sent reports, and accepted ones whose author asks for a change; oldest first, 50 at a
 * time.
 */
export async function listQueue(ctx: Context, { category, areaId, after }: QueueFilter): Promise<Queue> {
  permit(ctx.actor, 'review.list');
  const areas = await currentAreas(ctx.db);
  const items = await currentItems(ctx.db);
  const last = after === null ? null : await findReport(ctx.db, after);
  if (after !== null && !last) throw problems.parameterRefused([{ field: 'after', code: 'value.type' }]);
  const { rows: found, total } = await readWaiting(ctx.db, { category, areaIds: areaId === null ? null : areasWithin(areaId, areas), after: last, limit: PAGE + 1 });
  const page = found.slice(0, PAGE);
  const me = actorId(ctx.actor);
  return {
    rows: page.map((row) => ({ ...queueRow(row, me), words: wordsOf(row) })),
    total,
    next: found.length > PAGE ? (page.at(-1)?.reference ?? null) : null,
  };

  function wordsOf(row: ReportRow): QueueRow['words'] {
    const words = reportWords(contentFrom(row), { locale: ctx.locale, areas, items });
    const { category: name, item, area, severity, observedOn } = words;
    const receivedAt = formatInstant(ctx.locale, row.receivedAt, ctx.crisis.timeZone);
    return { category: name, item, area, severity, observedOn, reference: shownReference(row.reference), receivedAt };
  }
}

function queueRow(row: ReportRow, me: string | null): Omit<QueueRow, 'words'> {
  return {
    reference: row.reference,
    status: row.status,
    category: row.category,
    areaId: row.areaId,
    severity: row.severity as Severity,
    observedOn: dayFromDb(row.observedOn),
    receivedAt: row.receivedAt.toISOString(),
    own: row.authorId === me,
    revision: row.revision,
    withOthers: row.status === 'SUBMITTED' && row.authorId !== me && row.sourceType !== 'PUBLISHED',
    request: stateOf(row).requested?.kind ?? null,
  };
}
