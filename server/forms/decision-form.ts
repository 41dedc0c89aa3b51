import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';
import { revisionFrom } from '@/lib/reports/form/form-fields';
import { reviewReport } from '@/lib/review/review-report';

/** A verifier's decision; leads back to the queue as it was filtered, which says what was decided. */
export const decisionForm = formEndpoint({
  action: 'review.list',
  handle: async (context, fields, { reference = '' }, request) => {
    const { reference: decided } = await reviewReport(context, reference, {
      decision: fields.decision,
      revision: revisionFrom(fields),
      certainty: fields.certainty || undefined,
      reason: fields.reason || undefined,
      question: fields.question || undefined,
      duplicateOf: fields.duplicateOf || undefined,
      sourceOpened: fields.sourceOpened === 'yes',
    });
    const query = new URL(request.url).searchParams;
    query.set('done', decided);
    return { redirect: `${localPath(context.locale, '/review')}?${query}` };
  },
});
