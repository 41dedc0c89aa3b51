import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';
import { revisionFrom } from '@/lib/reports/form/form-fields';
import { withdrawReport } from '@/lib/reports/withdraw-report';

/** The author takes a report back. */
export const withdrawForm = formEndpoint({
  action: 'report.withdraw',
  handle: async (context, fields, { reference = '' }) => {
    const standing = await withdrawReport(context, reference, {
      revision: revisionFrom(fields),
      reason: fields.reason,
    });
    return { redirect: localPath(context.locale, `/reports/${standing.reference}`) };
  },
});
