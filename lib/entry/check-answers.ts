import './without-eval';
import type { Parsed } from '@/lib/core/zod-fields';
import { withChosenDay } from '@/lib/reports/form/chosen-day';
import { readReportForm } from '@/lib/reports/form/form-fields';
import type { CheckRules } from '@/lib/reports/input/check-report';
import { readReportContent } from '@/lib/reports/input/parse-report';
import type { ReportContentInput } from '@/lib/reports/schema';
import type { Answers } from './answers';

/** The report that the answers make, or every fault in them: by the same reader, the same schema and the same rules as on the server. */
export function checkAnswers(answers: Answers, rules: CheckRules): Parsed<ReportContentInput> {
  const { raw, unread } = readReportForm(withChosenDay(answers, rules));
  return readReportContent(raw, rules, unread);
}
