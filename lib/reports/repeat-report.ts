import { createHash } from 'node:crypto';
import { actorId } from '@/lib/auth/actor';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import { parseReport } from './input/parse-report';
import { repeatSchema } from './schema';
import { contentFrom, contentOf, type ReportContent } from './stored/report-content';
import { reportRules } from './stored/report-rules';
import { storedBefore, storeOnce, type Carriage, type Submission } from './stored/store-once';

/**
 * "Nothing has changed since my last report": stores a new report that says what an earlier one of the same author says by now, without its
 * note, on another day, by the same rules and exactly once. Throws input-refused (422), also when the earlier report is somebody else's,
 * absent, or a published statement, which nobody has said again; id-taken (409) and quota-reached (429) like submitReport.
 *
 * @param input `id`, `sameAs` (the UUID of the earlier report) and `observedOn`
 */
export async function repeatReport(ctx: Context, input: unknown, carriage: Carriage = 'author'): Promise<Submission> {
  permit(ctx.actor, 'report.submit');
  const { id, sameAs, observedOn, oldDayConfirmed } = parseBySchema(repeatSchema, input);
  const sending = { id, hash: repeatHash(sameAs, observedOn) };
  // Looked for before the earlier report is: what that says, and whether it is still there, may have changed since the first time.
  const stored = await storedBefore(ctx, sending, carriage);
  if (stored) return stored;
  const said = await saidBy(ctx, sameAs);
  const rules = await reportRules(ctx);
  const report = parseReport({ ...answersOf(said), id, observedOn, oldDayConfirmed }, rules);
  return storeOnce(ctx, sending, contentOf(report, rules), carriage);
}

/** What was sent is the reference, not what it stands for: the same repetition stays the same when the earlier report is corrected. */
function repeatHash(sameAs: string, observedOn: string): string {
  return createHash('sha256').update(JSON.stringify(['sameAs', sameAs, observedOn])).digest('hex');
}

async function saidBy({ db, actor }: Context, id: string): Promise<ReportContent> {
  const refuse = (code: string) => problems.inputRefused([{ field: 'sameAs', code }]);
  const earlier = await db.report.findUnique({ where: { id } });
  if (!earlier || earlier.authorId !== actorId(actor)) throw refuse('sameAs.unknown');
  if (earlier.sourceType === 'PUBLISHED') throw refuse('sameAs.published');
  return contentFrom(earlier);
}

/** The answers that give this content; what was for that day and its verifier alone stays behind. */
function answersOf({ unlikely, note: _note, codingNote: _codingNote, ...said }: ReportContent) {
  return { ...said, unlikelyConfirmed: unlikely };
}
