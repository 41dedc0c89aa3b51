import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { problems, type FieldError } from '@/lib/core/problem';
import { readBySchema } from '@/lib/core/zod-fields';
import { readReport } from './input/parse-report';
import { reportInputSchema, type ReportInput } from './schema';
import { contentHash } from './stored/content-hash';
import { contentOf } from './stored/report-content';
import { reportRules } from './stored/report-rules';
import { storedBefore, storeOnce, type Carriage, type Submission } from './stored/store-once';

/**
 * Stores one report exactly once, however often and from however many sides at the same time it is sent: its UUID is
 * the key. Throws input-refused (422) with every fault at once, id-taken (409) when the UUID already belongs to other
 * content or to somebody else, and quota-reached (429) when the author has sent as many as fit for now.
 *
 * @param unread faults found while a form's answers were read, told together with the others
 */
export async function submitReport(
  ctx: Context,
  input: unknown,
  unread: readonly FieldError[] = [],
  carriage: Carriage = 'author',
): Promise<Submission> {
  permit(ctx.actor, 'report.submit');
  const rules = await reportRules(ctx);
  const read = readReport(input, rules, unread);
  if (!read.ok) {
    const stored = unread.length === 0 && (await sentBefore(ctx, input, carriage));
    if (stored) return stored;
    throw problems.inputRefused(read.fields);
  }
  return storeOnce(ctx, sendingOf(read.value), contentOf(read.value, rules), carriage);
}

/** What only the rules refuse may have been stored when they did not: a report that comes again months later, its day long ago by now. */
async function sentBefore(ctx: Context, input: unknown, carriage: Carriage): Promise<Submission | null> {
  const sent = readBySchema<ReportInput>(reportInputSchema, input);
  return sent.ok ? storedBefore(ctx, sendingOf(sent.value), carriage) : null;
}

function sendingOf(report: ReportInput) {
  return { id: report.id, hash: contentHash(report) };
}
