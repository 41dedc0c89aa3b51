import type { Day } from '@/lib/crisis/schema';
import { hasPhoneNumber, isLongAgo, type CheckRules } from '../input/check-report';
import type { ReportContent } from '../stored/report-content';

type Said = Omit<ReportContent, 'codingNote'>;

/**
 * What a stored report says, as the answers of the form: what stands in its boxes when it is opened to be changed. What
 * was asked to be confirmed when it was stored stays confirmed, for all to see.
 */
export function formValues(said: Said, rules: Pick<CheckRules, 'crisis' | 'today'>): Record<string, string> {
  const text = (value: string | null) => value ?? '';
  const yes = (isConfirmed: boolean) => (isConfirmed ? 'yes' : '');
  return {
    areaId: said.areaId,
    category: said.category,
    itemCode: text(said.itemCode),
    severity: String(said.severity),
    peopleAffected: said.peopleAffected === null ? '' : String(said.peopleAffected),
    peopleUnknown: yes(said.peopleAffected === null),
    unlikelyConfirmed: yes(said.unlikely),
    quantityNeeded: quantityText(said.quantityNeeded),
    quantityAvailable: quantityText(said.quantityAvailable),
    unit: text(said.unit),
    ...dayValues('observedOn', said.observedOn),
    oldDayConfirmed: yes(isLongAgo(said.observedOn, rules)),
    sourceType: said.sourceType,
    citation: text(said.citation),
    claimedBy: text(said.claimedBy),
    statement: text(said.statement),
    ...dayValues('validUntil', said.validUntil),
    counterClaim: text(said.counterClaim),
    archived: text(said.archived),
    note: text(said.note),
    noteConfirmed: yes(hasPhoneNumber(text(said.note))),
  };
}

/** The three boxes of a day; empty without one. */
export function dayValues(name: 'observedOn' | 'validUntil', day: Day | null): Record<string, string> {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return { [`${name}-day`]: withoutZero(date), [`${name}-month`]: withoutZero(month), [`${name}-year`]: year };
}

/** Three decimals could be read as thousands: a leading zero says that they are not. */
function quantityText(value: number | null): string {
  const text = value === null ? '' : String(value);
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? `0${text}` : text;
}

function withoutZero(digits: string): string {
  return digits.replace(/^0/, '');
}
