import { actorId, type Actor } from '@/lib/auth/actor';
import { todayIn } from '@/lib/core/dates';
import { problems, type Problem } from '@/lib/core/problem';
import type { Crisis } from '@/lib/crisis/schema';
import type { Tx } from '@/lib/db/client';
import type { ReportStatus } from '@/lib/crisis/vocabulary';
import type { ReportRow } from './report-content';

type Newest = { id: string; revision: number; status: ReportStatus; action: string; at: Date; actorId: string };
type Asker = { actor: Actor; crisis: Pick<Crisis, 'timeZone'>; now: Date };

/**
 * Refuses a move made on a revision that is no longer the newest (409), and says what happened meanwhile, when, and by
 * whose hand.
 */
export async function refuseStale(
  tx: Tx,
  report: ReportRow,
  seenRevision: number,
  asker: Asker,
): Promise<void> {
  if (seenRevision === report.revision) return;
  throw (await staleProblems(tx, [report], asker)).get(report.id)!;
}

/** The refusal that a move on an older revision of each of these reports meets, by the id of the report. */
export async function staleProblems(tx: Tx, reports: readonly ReportRow[], { actor, crisis, now }: Asker): Promise<Map<string, Problem>> {
  if (reports.length === 0) return new Map();
  const ids = reports.map(({ id }) => id);
  const newest = await tx.$queryRaw<Newest[]>`
    SELECT report.id::text, report.revision, report.status::text, newest.action, newest.at, newest.actor_id::text AS "actorId"
    FROM report JOIN report_revision AS newest ON newest.report_id = report.id AND newest.number = report.revision
    WHERE report.id = ANY (${ids}::uuid[])`;
  return new Map(
    newest.map(({ id, revision, status, action, at, actorId: by }) => {
      const day = todayIn(crisis.timeZone, at);
      const problem = problems.staleDecision({
        action,
        status,
        revision,
        at: at.toISOString(),
        by: by === actorId(actor) ? 'you' : 'other',
        time: clockIn(crisis.timeZone, at),
        day: day === todayIn(crisis.timeZone, now) ? 'today' : day,
      });
      return [id, problem] as const;
    }),
  );
}

/** Hour and minute on the clocks of the crisis: 14:31. */
function clockIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}
