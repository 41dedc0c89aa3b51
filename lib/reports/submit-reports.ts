import { z } from 'zod';
import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { Problem } from '@/lib/core/problem';
import { parseBySchema } from '@/lib/core/zod-fields';
import type { Submission } from './stored/store-once';
import { isRepeat, takeReport } from './take-report';

/** Most reports in one batch. */
export const BATCH_SIZE = 200;

const batchSchema = z.strictObject({ reports: z.array(z.unknown()).min(1).max(BATCH_SIZE) });

/** The answer to one report of a batch: stored, or why not. */
export type BatchAnswer = Submission | { outcome: 'refused'; problem: Problem };

/**
 * Stores up to 200 reports, each by itself, as if in their order: one that is refused stops no other. Throws input-refused
 * (422) only when the batch as a whole cannot be read; what is no refusal, such as a database that is away, ends the
 * batch, and all of it can be sent again.
 */
export async function submitReports(ctx: Context, input: unknown): Promise<BatchAnswer[]> {
  permit(ctx.actor, 'report.submit');
  const { reports } = parseBySchema(batchSchema, input);
  const answers: Promise<BatchAnswer>[] = [];
  for (const [index, report] of reports.entries()) {
    // One that says "like that other report" may speak of one before it in the same batch. The others go to the database together.
    if (isRepeat(report)) await Promise.all(answers);
    const answer = answerTo(ctx, report, index);
    // Heard of below; until then a failure has no listener.
    answer.catch(() => undefined);
    answers.push(answer);
    if (isRepeat(report)) await answer;
  }
  return Promise.all(answers);
}

async function answerTo(ctx: Context, report: unknown, index: number): Promise<BatchAnswer> {
  try {
    return await takeReport(ctx, report);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const fields = error.fields.map((fault) => ({
      ...fault,
      field: ['reports', index, fault.field].filter((part) => part !== '').join('.'),
    }));
    return { outcome: 'refused', problem: error.with({ fields }) };
  }
}
