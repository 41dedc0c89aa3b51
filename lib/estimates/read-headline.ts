import type { Day } from '@/lib/crisis/schema';
import type { Category } from '@/lib/crisis/vocabulary';
import type { Tx } from '@/lib/db/client';
import type { Filters } from './filters';
import { readClaimants, readWorstAndNewest, type StatementSelection } from './stored/read-statements';
import type { QuotedStatements } from './summaries';
import type { AreaTrend, ReportCounts, Statement } from './trend';

/** What the published statements say of a selection: who made them, and the worst and the newest of each category. */
export type Statements = { claimants: Awaited<ReturnType<typeof readClaimants>>; quoted: QuotedStatements };

type Asked = {
  filters: Filters;
  days: readonly Day[];
  /** All areas of the filters' categories and days; the whole crisis first. */
  areas: readonly AreaTrend[];
  subject: AreaTrend;
  /** The statements of a selection, read or remembered. */
  statementsOf: (selection: StatementSelection) => Promise<Statements>;
};

/** What the headline counts and the cards quote, over the reports of the subject that describe a day of the period. */
export async function readHeadline({ filters, days, areas, subject, statementsOf }: Asked): Promise<{ counts: ReportCounts; quoted: QuotedStatements }> {
  const byDay = reportsByDay(subject);
  const reports = sum(byDay);
  const wholeArea = subject.area.level === 0 ? reports - sum(areas.slice(1).flatMap(reportsByDay)) : 0;
  const counted = { reports, days: byDay.filter((count) => count > 0).length, wholeArea };
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined)
    return { counts: { ...counted, statements: 0, disputed: 0, claimants: [] }, quoted: new Map() };

  const areaId = subject.area.level === 0 ? null : subject.area.id;
  const { category, item: itemCode, asOf } = filters;
  const { claimants, quoted } = await statementsOf({ category, areaId, itemCode, certainty: filters.certainty ?? 'POSSIBLE', from, to, asOf });
  return {
    counts: {
      ...counted,
      statements: sum(claimants.map(({ statements }) => statements)),
      disputed: sum(claimants.map(({ disputed }) => disputed)),
      claimants: claimants.map(({ claimedBy, statements }) => ({ claimedBy, statements })),
    },
    quoted,
  };
}

export async function readStatements(tx: Tx, selection: StatementSelection): Promise<Statements> {
  return { claimants: await readClaimants(tx, selection), quoted: quotedBy(await readWorstAndNewest(tx, selection)) };
}

function reportsByDay({ byCategory, any }: AreaTrend): readonly number[] {
  return any?.reports ?? Object.values(byCategory)[0]?.reports ?? [];
}

function quotedBy(rows: readonly (Statement & { kind: 'worst' | 'newest' })[]): QuotedStatements {
  const quoted = new Map<Category, { worst: Statement | null; newest: Statement | null }>();
  for (const { kind, ...statement } of rows) {
    quoted.set(statement.category, { worst: null, newest: null, ...quoted.get(statement.category), [kind]: statement });
  }
  return quoted;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
