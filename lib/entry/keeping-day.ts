import type { Day } from '@/lib/crisis/schema';
import { withChosenDay, withDayChoice } from '@/lib/reports/form/chosen-day';
import type { CheckRules } from '@/lib/reports/input/check-report';
import type { Answers } from './answers';

/**
 * Answers that were given on an earlier day, so that they mean the same day today: a draft of yesterday that said "Today" still speaks of
 * yesterday.
 *
 * @param then the calendar day on which they were given
 */
export function keepingDay(answers: Answers, then: Day, rules: Pick<CheckRules, 'crisis' | 'today'>): Answers {
  return then === rules.today ? answers : withDayChoice(withChosenDay(answers, { ...rules, today: then }), rules);
}
