import type { Day } from '@/lib/crisis/schema';
import { choiceOf } from '@/lib/reports/form/chosen-day';
import type { CheckRules } from '@/lib/reports/input/check-report';

/** How a contributor would say a day; in a crisis that has ended every day is another one. */
export function saidDay(day: Day, rules: Pick<CheckRules, 'crisis' | 'today'>): 'today' | 'yesterday' | 'other' {
  return rules.crisis.endedOn ? 'other' : choiceOf(day, rules);
}
