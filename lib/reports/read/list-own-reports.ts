import { randomUUID } from 'node:crypto';
import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { todayIn } from '@/lib/core/dates';
import { problems } from '@/lib/core/problem';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { formatInstant } from '@/lib/i18n/format';
import { findReport } from '../stored/find-report';
import { shownReference } from '@/lib/core/reference';
import { NEWEST_MOVE, presentOwn, type OwnReport } from './present-report';
import { reportWords, type ReportWords } from './report-words';

const PAGE = 50;

/** A report of one's own with what it says in the words of the request's language. */
export type OwnReportInWords = OwnReport & {
  words: ReportWords & { reference: string; receivedAt: string };
  /** The id of a report that would say the same of today; null where there is nothing to repeat. */
  repeatId: string | null;
};
export type OwnReports = {
  reports: OwnReportInWords[];
  /** The reference to pass as `after` for the next page; null on the last one. */
  next: string | null;
};

/**
 * The caller's own reports, newest first, 50 at a time. Throws parameter-refused (400) when `after` is none of them.
 */
export async function listOwnReports(ctx: Context, { after }: { after: string | null }): Promise<OwnReports> {
  permit(ctx.actor, 'report.listOwn');
  const authorId = actorId(ctx.actor);
  if (authorId === null) throw problems.signInRequired();
  const last = after === null ? null : await findReport(ctx.db, after);
  if (after !== null && last?.authorId !== authorId)
    throw problems.parameterRefused([{ field: 'after', code: 'value.type' }]);
  const older = last
    ? { OR: [{ receivedAt: { lt: last.receivedAt } }, { receivedAt: last.receivedAt, id: { lt: last.id } }] }
    : {};
  const rows = await ctx.db.report.findMany({
    where: { authorId, ...older },
    include: NEWEST_MOVE,
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  });
  const areas = await currentAreas(ctx.db);
  const items = await currentItems(ctx.db);
  const naming = { locale: ctx.locale, areas, items };
  const page = rows.slice(0, PAGE);
  return {
    reports: page.map((row) => {
      const receivedAt = formatInstant(ctx.locale, row.receivedAt, ctx.crisis.timeZone);
      const own = presentOwn(row, ctx.actor);
      return {
        ...own,
        words: { ...reportWords(own.content, naming), reference: shownReference(row.reference), receivedAt },
        repeatId: canRepeat(own, ctx) ? randomUUID() : null,
      };
    }),
    next: rows.length > PAGE ? (page.at(-1)?.reference ?? null) : null,
  };
}

/** "Nothing changed today" is for a shortage that goes on: not for what somebody published, what was taken back or refused, or today itself. */
function canRepeat({ status, content }: OwnReport, { crisis, now }: Context): boolean {
  if (crisis.endedOn || content.sourceType === 'PUBLISHED' || status === 'WITHDRAWN' || status === 'REJECTED') return false;
  return content.observedOn < todayIn(crisis.timeZone, now);
}
