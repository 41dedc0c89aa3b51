import './without-eval';
import type { Parsed } from '@/lib/core/zod-fields';
import { readReportForm } from '@/lib/reports/form/form-fields';
import { readReportContent } from '@/lib/reports/input/parse-report';
import type { CheckRules } from '@/lib/reports/input/check-report';
import type { ReportContentInput } from '@/lib/reports/schema';
import type { Answers } from './answers';
import { dayOf } from './day-of-answers';

/** The report that the answers make, or every fault in them: by the same reader, the same schema and the same rules as on the server. */
export function checkAnswers(answers: Answers, rules: CheckRules): Parsed<ReportContentInput> {
  const day = dayOf(answers.when, rules.today);
  const { raw, unread } = readReportForm(day === null ? answers : { ...answers, observedOn: day });
  return readReportContent(raw, rules, unread);
}
