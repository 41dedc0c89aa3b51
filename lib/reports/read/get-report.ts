import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { areaTree } from '@/lib/crisis/areas';
import { currentAreas } from '@/lib/crisis/current';
import { findReport } from '../stored/find-report';
import { NEWEST_MOVE, presentOwn, presentVerified, type OwnReport, type VerifiedReport } from './present-report';

/** A report of the caller's own, by id or reference. Throws not-found (404), also for somebody else's. */
export async function getOwnReport(ctx: Context, key: string): Promise<OwnReport> {
  permit(ctx.actor, 'report.listOwn');
  const found = await findReport(ctx.db, key);
  if (!found || found.authorId !== actorId(ctx.actor)) throw problems.notFound();
  const row = await ctx.db.report.findUniqueOrThrow({ where: { id: found.id }, include: NEWEST_MOVE });
  return presentOwn(row, ctx.actor);
}

/**
 * A verified report without identity, for who reads figures for a living. Throws not-found (404), also for one that is
 * not verified.
 */
export async function getVerifiedReport(ctx: Context, key: string): Promise<VerifiedReport> {
  permit(ctx.actor, 'report.read');
  const found = await findReport(ctx.db, key);
  if (!found) throw problems.notFound();
  permit(ctx.actor, 'report.read', found);
  const { publicIds } = areaTree(await currentAreas(ctx.db), ctx.crisis.policy);
  return presentVerified(found, (areaId) => publicIds.get(areaId) ?? areaId);
}
