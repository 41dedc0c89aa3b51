import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { may, permit } from '@/lib/auth/policy';
import { getOwnReport, getVerifiedReport } from '@/lib/reports/read/get-report';
import type { OwnReport, VerifiedReport } from '@/lib/reports/read/present-report';
import { findReport } from '@/lib/reports/stored/find-report';
import { getReportForReview, type ReportForReview } from './get-report-for-review';

/**
 * One report as the caller may see it: its author what they wrote and what became of it, a verifier everything but who
 * wrote it, an analyst what was verified. Throws not-found (404) for everybody else, exactly as for a report that does
 * not exist.
 */
export async function readReport(ctx: Context, key: string): Promise<OwnReport | ReportForReview | VerifiedReport> {
  permit(ctx.actor, 'report.read');
  const found = await findReport(ctx.db, key);
  if (found && found.authorId === actorId(ctx.actor)) return getOwnReport(ctx, key);
  return may(ctx.actor, 'review.list') ? getReportForReview(ctx, key) : getVerifiedReport(ctx, key);
}
