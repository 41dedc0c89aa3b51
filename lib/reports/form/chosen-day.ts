import { addDays } from '@/lib/core/dates';
import type { ReportRules } from '../input/check-report';
import { readDay } from './day-fields';
import { dayValues } from './form-values';

type Fields = Readonly<Record<string, string>>;
type Rules = Pick<ReportRules, 'crisis' | 'today'>;

/** True when a new report may be about today: while the crisis goes on. */
export function offersToday({ crisis }: Pick<Rules, 'crisis'>): boolean {
  return !crisis.endedOn;
}

/**
 * The answers of a new report with its day written into the boxes: "today" and "yesterday" are days of the crisis' time
 * zone at the moment of posting, and must not become others while the answers are looked at.
 */
export function withChosenDay({ when = 'other', ...fields }: Fields, rules: Rules): Record<string, string> {
  if (!offersToday(rules)) return fields;
  if (when !== 'today' && when !== 'yesterday') return { ...fields, when: 'other' };
  return { ...fields, when: 'other', ...dayValues('observedOn', when === 'today' ? rules.today : addDays(rules.today, -1)) };
}

/** The other way round, for the form: the boxes' day as the choice it stands for, where none was made. */
export function withDayChoice(fields: Fields, rules: Rules): Record<string, string> {
  if (!offersToday(rules) || fields.when === 'today' || fields.when === 'yesterday') return { ...fields };
  const part = (end: string) => fields[`observedOn-${end}`];
  const read = readDay({ day: part('day'), month: part('month'), year: part('year') });
  const when = 'day' in read ? choiceOf(read.day, rules) : 'other';
  return { ...fields, when, ...(when === 'other' ? {} : dayValues('observedOn', null)) };
}

/** How a contributor would say a day. */
export function choiceOf(day: string, { today }: Pick<Rules, 'today'>): 'today' | 'yesterday' | 'other' {
  return day === today ? 'today' : day === addDays(today, -1) ? 'yesterday' : 'other';
}
