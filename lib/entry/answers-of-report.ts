import type { CheckRules } from '@/lib/reports/input/check-report';
import { withDayChoice } from '@/lib/reports/form/chosen-day';
import { formValues } from '@/lib/reports/form/form-values';
import type { ReportContentInput } from '@/lib/reports/schema';
import type { Answers } from './answers';

/** What was not said, as the form's values are made from it. */
const NOTHING = {
  itemCode: null, peopleAffected: null, quantityNeeded: null, quantityAvailable: null, unit: null, citation: null, claimedBy: null, statement: null,
  validUntil: null, counterClaim: null, archived: null, note: null,
};

/**
 * The answers that a refused report was made of, as the server gave them back, so that it can be mended in the form. Of one that only said
 * "nothing changed" there is the day alone.
 *
 * @param said the opened JSON of a sealed report
 */
export function answersOfReport(said: Partial<ReportContentInput>, rules: Pick<CheckRules, 'crisis' | 'today'>): Answers {
  const isWhole = said.areaId !== undefined;
  const values = formValues(
    { areaId: '', category: '' as never, severity: '' as never, observedOn: '', sourceType: '' as never, ...NOTHING, ...said, unlikely: false },
    rules,
  );
  const yes = (isConfirmed: boolean | undefined) => (isConfirmed ? 'yes' : '');
  return {
    ...withDayChoice(values, rules),
    ...(isWhole ? {} : { peopleUnknown: '' }),
    unlikelyConfirmed: yes(said.unlikelyConfirmed),
    oldDayConfirmed: yes(said.oldDayConfirmed),
    noteConfirmed: yes(said.noteConfirmed),
  };
}
