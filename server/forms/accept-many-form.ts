import { problems } from '@/lib/core/problem';
import { formEndpoint } from '@/lib/http/form-endpoint';
import type { FormFields } from '@/lib/http/form-fields';
import { viewProblem } from '@/lib/http/problem-response';
import { manyAnswer } from '@/lib/review/many-answer';
import { reviewReports } from '@/lib/review/review-reports';

/**
 * A verifier accepts the ticked reports of a page of the queue, or all of it that have a box. The page says what was accepted, and of each other one
 * why not.
 */
export const acceptManyForm = formEndpoint({
  action: 'review.list',
  handle: async (context, fields) => {
    const reports = chosenIn(fields);
    if (reports.length === 0) throw problems.inputRefused([{ field: 'all', code: 'decision.unticked' }]);
    const answers = await reviewReports(context, {
      decision: 'verify',
      certainty: fields.certainty || undefined,
      reason: fields.reason || undefined,
      reports,
    });
    const refused = answers.flatMap((answer, index) => {
      if (answer.outcome === 'verified') return [];
      const { title, detail, errors } = viewProblem(answer.problem, context.locale);
      return [{ reference: reports[index]!.id, why: errors[0]?.message ?? (detail || title) }];
    });
    return { answer: manyAnswer({ accepted: answers.length - refused.length, refused }) };
  },
});

/** By their references, each with the revision that the page showed. */
function chosenIn(fields: FormFields): { id: string; revision: number }[] {
  const boxes = fields.all === 'yes' ? 'shown.' : 'chosen.';
  return Object.entries(fields)
    .filter(([name]) => name.startsWith(boxes))
    .map(([name, revision]) => ({ id: name.slice(boxes.length), revision: Number(revision) }));
}
