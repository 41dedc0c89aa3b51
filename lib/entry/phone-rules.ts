import { todayIn } from '@/lib/core/dates';
import type { CheckRules } from '@/lib/reports/input/check-report';
import type { PageRules } from '@/lib/reports/form/page-rules';

/** The rules of the page on a day. */
export type PhoneRules = PageRules & CheckRules;

/** The rules of a report at the instant `now`: what is today is decided by the clock of the phone and the time zone of the crisis. */
export function rulesAt(rules: PageRules, now: Date): PhoneRules {
  return { ...rules, today: todayIn(rules.crisis.timeZone, now) };
}
