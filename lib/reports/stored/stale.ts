import { actorId, type Actor } from '@/lib/auth/actor';
import { todayIn } from '@/lib/core/dates';
import { problems } from '@/lib/core/problem';
import type { Crisis } from '@/lib/crisis/schema';
import type { Tx } from '@/lib/db/client';
import type { ReportRow } from './report-content';

type Asker = { actor: Actor; crisis: Pick<Crisis, 'timeZone'>; now: Date };

/**
 * Refuses a move made on a revision that is no longer the newest (409), and says what happened meanwhile, when, and by
 * whose hand.
 */
export async function refuseStale(
  tx: Tx,
  report: ReportRow,
  seenRevision: number,
  { actor, crisis, now }: Asker,
): Promise<void> {
  if (seenRevision === report.revision) return;
  const newest = await tx.reportRevision.findUniqueOrThrow({
    where: { reportId_number: { reportId: report.id, number: report.revision } },
    select: { action: true, at: true, actorId: true },
  });
  const day = todayIn(crisis.timeZone, newest.at);
  throw problems.staleDecision({
    action: newest.action,
    status: report.status,
    revision: report.revision,
    at: newest.at.toISOString(),
    by: newest.actorId === actorId(actor) ? 'you' : 'other',
    time: clockIn(crisis.timeZone, newest.at),
    day: day === todayIn(crisis.timeZone, now) ? 'today' : day,
  });
}

/** Hour and minute on the clocks of the crisis: 14:31. */
function clockIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}
