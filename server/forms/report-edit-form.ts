import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';
import { editReport } from '@/lib/reports/edit-report';
import { readReportEditForm } from '@/lib/reports/form/form-fields';

/** The author changes a report, answers a question about it, or asks for a change. */
export const reportEditForm = formEndpoint({
  action: 'report.edit',
  handle: async (context, fields, { reference = '' }) => {
    const { raw, unread } = readReportEditForm(fields);
    const standing = await editReport(context, reference, raw, unread);
    return { redirect: localPath(context.locale, `/reports/${standing.reference}`) };
  },
});
