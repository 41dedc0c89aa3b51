import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';
import { readReportForm, revisionFrom } from '@/lib/reports/form/form-fields';
import { reviewReport } from '@/lib/review/review-report';

/** A verifier corrects what a report says; leads back to the report. */
export const correctionForm = formEndpoint({
  action: 'review.correct',
  handle: async (context, fields, { reference = '' }) => {
    const { raw, unread } = readReportForm(fields);
    const decision = {
      decision: 'correct',
      revision: revisionFrom(fields),
      content: raw,
      reason: fields.reason,
      certainty: fields.certainty || undefined,
    };
    const decided = await reviewReport(context, reference, decision, unread);
    return { redirect: localPath(context.locale, `/review/${decided.reference}`) };
  },
});
