import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';
import { readNewReportForm } from '@/lib/reports/form/form-fields';
import { submitReport } from '@/lib/reports/submit-report';

/** A new report; leads to its receipt. */
export const reportForm = formEndpoint({
  action: 'report.submit',
  handle: async (context, fields) => {
    const { raw, unread } = readNewReportForm(fields);
    const { receipt } = await submitReport(context, raw, unread);
    return { redirect: localPath(context.locale, `/report/sent/${receipt.reference}`) };
  },
});
