import { addDays } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { dayValues } from '@/lib/reports/form/form-values';
import type { Answers } from './answers';

/** The day that "Today" or "Yesterday" means; null where another day is typed into its boxes. */
export function dayOf(when: string | undefined, today: Day): Day | null {
  if (when === 'today') return today;
  return when === 'yesterday' ? addDays(today, -1) : null;
}

/**
 * The answers with the day in its boxes, so that they mean the same day whenever they are read again: a draft of yesterday that said "Today"
 * still speaks of yesterday.
 *
 * @param then the day on which they were given
 * @param now the day on which they are opened
 */
export function keepingDay(answers: Answers, then: Day, now: Day): Answers {
  const meant = dayOf(answers.when, then);
  if (meant === null || then === now) return answers;
  if (meant === addDays(now, -1)) return { ...answers, when: 'yesterday' };
  return { ...answers, when: 'other', ...dayValues('observedOn', meant) };
}
