import { z } from 'zod';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { Problem, problems } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import type { Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { refreshPublic } from '@/lib/estimates/refresh';
import { seenRevision } from '@/lib/reports/schema';
import { lockReports } from '@/lib/reports/stored/find-report';
import type { ReportRow } from '@/lib/reports/stored/report-content';
import { staleProblems } from '@/lib/reports/stored/stale';
import { storeChanges, type Change } from '@/lib/reports/stored/store-change';
import { changeBy, statusAfter } from './change-by';
import { decidedOf, type Decided } from './decided';
import { REVIEW_RIGHTS } from './review-rights';
import { checkDecision, decisionSchema, type Decision } from './schema';

/** Most reports that one request can verify. */
export const MOST_AT_ONCE = 1_000;

const { certainty, reason, sourceOpened } = decisionSchema.shape;
const manySchema = z.strictObject({
  decision: z.literal('verify'),
  certainty,
  reason,
  reports: z
    .array(z.strictObject({ id: z.string().max(60), revision: seenRevision, sourceOpened }))
    .min(1)
    .max(MOST_AT_ONCE),
});
type Asked = z.output<typeof manySchema>['reports'][number];

/** The answer to one report of many: verified, or why not. */
export type ReviewAnswer = { outcome: 'verified'; decided: Decided } | { outcome: 'refused'; problem: Problem };

/**
 * A verifier accepts up to 1,000 reports with one certainty and one reason, each as it would be alone: nobody's own, on the revision that was seen,
 * and a published statement only with its source opened. What one of them is refused for stops no other. All that are accepted
 * are stored in one transaction, whose statements are as many for a thousand as for one, and become public under one version. Throws input-refused (422)
 * only when the whole cannot be read.
 *
 * @param input `decision` ("verify"), `certainty`, `reason`, and `reports`: each with `id` (or reference), `revision` as seen, and `sourceOpened`
 * @returns an answer to each, in their order; a report that is named twice has the same answer twice
 */
export async function reviewReports(ctx: Context, input: unknown): Promise<ReviewAnswer[]> {
  permit(ctx.actor, 'review.list');
  const { reports: asked, ...decision } = parseBySchema(manySchema, input);
  const verify: Decision = { ...decision, revision: 0, question: null, duplicateOf: null, content: undefined, sourceOpened: false };
  const faults = checkDecision(verify);
  if (faults.length > 0) throw problems.inputRefused(faults);
  return transact(ctx.db, async (tx) => {
    const held = await lockReports(tx, asked.map(({ id }) => id));
    const judged = await judgeAll(tx, ctx, asked, { held, verify });
    const changes = new Map(judged.flatMap((one) => (one instanceof Problem ? [] : [[one.before.id, one] as const])));
    const stored = await storeChanges(tx, [...changes.values()], ctx);
    await refreshPublic(tx, ctx, [...changes.keys()]);
    const decided = new Map(stored.map((one) => [one.id, decidedOf(one)]));
    return judged.map((one) =>
      one instanceof Problem ? { outcome: 'refused', problem: one } : { outcome: 'verified', decided: decided.get(one.before.id)! },
    );
  });
}

type Desk = { held: ReadonlyMap<string, ReportRow>; verify: Decision };

async function judgeAll(tx: Tx, ctx: Context, asked: readonly Asked[], { held, verify }: Desk): Promise<(Change | Problem)[]> {
  const moved = asked.flatMap(({ id, revision }) => {
    const report = held.get(id);
    return report && report.revision !== revision ? [report] : [];
  });
  const stale = await staleProblems(tx, moved, ctx);
  return asked.map((one) => {
    const report = held.get(one.id);
    if (!report) return problems.notFound();
    return refusedOr(() => {
      permit(ctx.actor, REVIEW_RIGHTS.verify, report);
      if (report.revision !== one.revision) throw stale.get(report.id)!;
      const decision = { ...verify, revision: one.revision, sourceOpened: one.sourceOpened };
      return changeBy(report, statusAfter(report, decision), decision, { content: null, duplicateOfId: null, now: ctx.now });
    });
  });
}

function refusedOr<Result>(judge: () => Result): Result | Problem {
  try {
    return judge();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
