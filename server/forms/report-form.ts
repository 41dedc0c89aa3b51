import { randomUUID } from 'node:crypto';
import type { Context } from '@/lib/auth/context';
import { formEndpoint, type FormResult } from '@/lib/http/form-endpoint';
import type { FormFields } from '@/lib/http/form-fields';
import { localPath } from '@/lib/i18n/locales';
import { checkNewReport } from '@/lib/reports/check-new-report';
import { withChosenDay } from '@/lib/reports/form/chosen-day';
import { readNewReportForm, readReportForm } from '@/lib/reports/form/form-fields';
import { reportRules } from '@/lib/reports/stored/report-rules';
import { submitReport } from '@/lib/reports/submit-report';

/**
 * A new report, by the button that was pressed: its answers are checked and shown with the public version; opened to be
 * changed (`change`); sent, which leads to the receipt (`send`). Or a form is opened for the same place (`again`).
 */
export const reportForm = formEndpoint({
  action: 'report.submit',
  handle: (context, { do: step, ...fields }) => {
    if (step === 'send') return send(context, fields);
    if (step === 'change') return change(fields);
    return step === 'again' ? again(fields) : check(context, fields);
  },
});

/** The id makes the report exactly-once: given with the first check, kept through all that follows. */
async function check(context: Context, fields: FormFields): Promise<FormResult> {
  const answers = withChosenDay(fields, await reportRules(context));
  const { raw, unread } = readReportForm(answers);
  await checkNewReport(context, raw, unread);
  return { answer: { ...answers, id: fields.id || randomUUID(), do: 'check' } };
}

async function change(fields: FormFields): Promise<FormResult> {
  return { answer: { ...fields, do: 'change' } };
}

async function send(context: Context, fields: FormFields): Promise<FormResult> {
  const { raw, unread } = readNewReportForm(withChosenDay(fields, await reportRules(context)));
  const { receipt } = await submitReport(context, raw, unread);
  return { redirect: localPath(context.locale, `/report/sent/${receipt.reference}`) };
}

async function again({ areaId = '' }: FormFields): Promise<FormResult> {
  return { answer: { areaId, do: 'again' } };
}
