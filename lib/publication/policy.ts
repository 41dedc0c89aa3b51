import { mondayOf } from '@/lib/core/dates';
import type { Day, PublicationPolicy } from '@/lib/crisis/schema';
import type { ReportStatus } from '@/lib/crisis/vocabulary';

const HOUR = 3_600_000;

/**
 * When the policy lets the public see a report that was verified at this instant (decision 003): the delay
 * later, up to the full hour, so that the time of publication does not tell the minute of a decision. Without a delay,
 * at once.
 */
export function publicFrom(verifiedAt: Date, policy: Pick<PublicationPolicy, 'delayHours'>): Date {
  if (policy.delayHours === 0) return verifiedAt;
  return new Date(Math.ceil((verifiedAt.getTime() + policy.delayHours * HOUR) / HOUR) * HOUR);
}

/**
 * The day that the public sees for an observed day: itself, or the Monday of its week. Figures are computed from this
 * day too.
 */
export function publicDay(observedOn: Day, grain: PublicationPolicy['publicGrain']): Day {
  return grain === 'week' ? mondayOf(observedOn) : observedOn;
}

/** Whether a report is public at `now`: verified, and its publicFrom has passed. */
export function isDue(report: { status: ReportStatus; publicFrom: Date | null }, now: Date): boolean {
  return report.status === 'VERIFIED' && report.publicFrom !== null && report.publicFrom.getTime() <= now.getTime();
}

/**
 * The two publication columns of a report as they must stand after a decision at `now`. One that is public already
 * keeps its instant (the correction of a public report is public at once); one that stops being verified leaves the
 * public at once.
 */
export function publicationOf(
  report: { status: ReportStatus; verifiedAt: Date | null; publishedAt: Date | null },
  policy: Pick<PublicationPolicy, 'delayHours'>,
  now: Date,
): { publicFrom: Date | null; publishedAt: Date | null } {
  if (report.status !== 'VERIFIED' || report.verifiedAt === null) return { publicFrom: null, publishedAt: null };
  const from = publicFrom(report.verifiedAt, policy);
  if (report.publishedAt !== null) return { publicFrom: from, publishedAt: report.publishedAt };
  return { publicFrom: from, publishedAt: isDue({ status: report.status, publicFrom: from }, now) ? now : null };
}
