import { answerRows, type AnswerRow } from '@/components/reports/form/answer-rows';
import { previewRows, type PreviewRow } from '@/components/reports/form/preview-rows';
import type { Context } from '@/lib/auth/context';
import { formatInstant } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { previewOf } from '@/lib/publication/preview-of';
import { choiceOf } from '@/lib/reports/form/chosen-day';
import { readReportForm } from '@/lib/reports/form/form-fields';
import { pageRules } from '@/lib/reports/form/page-rules';
import { parseReportContent } from '@/lib/reports/input/parse-report';
import { reportWords } from '@/lib/reports/read/report-words';
import { contentOf } from '@/lib/reports/stored/report-content';
import { reportRules } from '@/lib/reports/stored/report-rules';

/** Answers that passed the check, in words, beside what the public would see of them. */
export async function checkedReport(
  context: Context,
  fields: Readonly<Record<string, string>>,
): Promise<{ answers: AnswerRow[]; preview: PreviewRow[] }> {
  const { locale, crisis, now } = context;
  const rules = await reportRules(context);
  const { raw, unread } = readReportForm(fields);
  const content = contentOf(parseReportContent(raw, rules, unread), rules);
  const words = reportWords(content, { locale, ...rules });
  const preview = previewOf(content, pageRules({ ...rules, crisis, locale }), now);
  return {
    answers: answerRows(locale, { content, words, when: choiceOf(content.observedOn, rules) }),
    preview: previewRows(translator(locale), locale, {
      preview,
      people: content.peopleAffected,
      hasAmounts: content.unit !== null,
      policy: crisis.policy,
      words,
      publicFrom: formatInstant(locale, preview.publicFrom, crisis.timeZone),
    }),
  };
}
