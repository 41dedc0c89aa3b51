import { addDays, daysBetween, earlierDay } from '@/lib/core/dates';
import type { FieldError } from '@/lib/core/problem';
import type { Area, Crisis, Day, Item } from '@/lib/crisis/schema';
import type { ReportContentInput } from '../schema';

/** What of an area and of an item decides about a report. */
export type RuledArea = Pick<Area, 'id' | 'level' | 'parentId' | 'open' | 'population'>;
export type RuledItem = Pick<Item, 'code' | 'category' | 'unit' | 'rates'>;

/** What the crisis says about reports, as much as a phone knows of it. `today` is the calendar day in the crisis's time zone. */
export type CheckRules = {
  crisis: Pick<Crisis, 'startsOn' | 'endedOn'>;
  areas: readonly RuledArea[];
  items: readonly RuledItem[];
  today: Day;
};

/** The same with whole areas and items. */
export type ReportRules = CheckRules & { areas: readonly Area[]; items: readonly Item[] };

/** Fields that could be read; a rule whose fields are not all here is left for the next try. */
type Read = Partial<ReportContentInput>;

const PUBLISHED_ONLY = ['citation', 'claimedBy', 'statement', 'validUntil', 'counterClaim', 'archived'] as const;
const LONGEST_VALIDITY_DAYS = 60;
/** In a running crisis a day further back than this is confirmed once: most are slips of the year. */
const OLD_AFTER_DAYS = 60;
const CALENDAR_DATE = /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/g;
const PHONE_NUMBER = /\d(?:[ ().-]{0,2}\d){6}/;

/**
 * Every rule of a report that needs the crisis or more than one field (1-domain, section 2). All faults at once, in the
 * order of the form.
 */
export function checkReport(input: Read, rules: CheckRules): FieldError[] {
  const area = rules.areas.find(({ id }) => id === input.areaId);
  const item = rules.items.find(({ code }) => code === input.itemCode);
  return [
    ...areaFaults(input, area),
    ...itemFaults(input, item),
    ...peopleFaults(input, rules.areas),
    ...unitFaults(input, item),
    ...dayFaults(input, rules),
    ...sourceFaults(input),
    ...noteFaults(input),
  ];
}

/**
 * True when a report speaks of more people than live in its area, or in the district of a place that has no figure of
 * its own.
 */
export function isUnlikely(input: Pick<Read, 'areaId' | 'peopleAffected'>, areas: readonly RuledArea[]): boolean {
  const population = populationAround(input.areaId, areas);
  return population !== null && (input.peopleAffected ?? 0) > population;
}

/** True when a running crisis asks whether this day is right. */
export function isLongAgo(observedOn: Day, { crisis, today }: Pick<CheckRules, 'crisis' | 'today'>): boolean {
  return !crisis.endedOn && daysBetween(observedOn, today) > OLD_AFTER_DAYS;
}

/** True when a note seems to hold a telephone number; dates are none. */
export function hasPhoneNumber(note: string): boolean {
  return PHONE_NUMBER.test(note.replace(CALENDAR_DATE, ' '));
}

/** The newest day a report may describe: today, or the last day of a crisis that has ended. */
export function lastDay({ crisis, today }: Pick<CheckRules, 'crisis' | 'today'>): Day {
  return crisis.endedOn ? earlierDay(today, crisis.endedOn) : today;
}

function areaFaults({ areaId, sourceType }: Read, area: RuledArea | undefined): FieldError[] {
  if (areaId === undefined) return [];
  if (!area) return [{ field: 'areaId', code: 'areaId.unknown' }];
  if (!area.open) return [{ field: 'areaId', code: 'areaId.closed' }];
  if (area.level === 0 && sourceType && sourceType !== 'PUBLISHED') return [{ field: 'areaId', code: 'areaId.whole' }];
  return [];
}

function itemFaults(
  { itemCode, category, quantityNeeded, quantityAvailable }: Read,
  item: RuledItem | undefined,
): FieldError[] {
  if (!itemCode) {
    const hasAmount = (quantityNeeded ?? null) !== null || (quantityAvailable ?? null) !== null;
    return hasAmount && itemCode === null ? [{ field: 'itemCode', code: 'itemCode.amount' }] : [];
  }
  if (!item) return [{ field: 'itemCode', code: 'itemCode.unknown' }];
  if (category && item.category !== category) return [{ field: 'itemCode', code: 'itemCode.category' }];
  return [];
}

function peopleFaults(input: Read, areas: readonly RuledArea[]): FieldError[] {
  if (input.unlikelyConfirmed || !isUnlikely(input, areas)) return [];
  const population = populationAround(input.areaId, areas) ?? 0;
  return [
    { field: 'peopleAffected', code: 'people.unlikely', params: { people: input.peopleAffected ?? 0, population } },
  ];
}

function unitFaults({ unit, quantityNeeded, quantityAvailable }: Read, item: RuledItem | undefined): FieldError[] {
  if (!unit) return [];
  if (quantityNeeded === null && quantityAvailable === null) return [{ field: 'unit', code: 'unit.alone' }];
  if (!item || unit === item.unit || item.rates.includes(unit)) return [];
  return [{ field: 'unit', code: 'unit.other', params: { units: [item.unit, ...item.rates].join(', ') } }];
}

function dayFaults({ observedOn, oldDayConfirmed }: Read, rules: CheckRules): FieldError[] {
  if (observedOn === undefined) return [];
  const { startsOn, endedOn } = rules.crisis;
  const fault = (code: string, params?: FieldError['params']) => [
    { field: 'observedOn', code, ...(params ? { params } : {}) },
  ];
  if (observedOn > rules.today) return fault('observedOn.future');
  if (observedOn < startsOn) return fault('observedOn.before', { day: startsOn });
  if (endedOn && observedOn > endedOn) return fault('observedOn.after', { day: endedOn });
  if (oldDayConfirmed || !isLongAgo(observedOn, rules)) return [];
  return fault('observedOn.old', { day: observedOn, days: daysBetween(observedOn, rules.today) });
}

function sourceFaults(input: Read): FieldError[] {
  if (!input.sourceType) return [];
  if (input.sourceType !== 'PUBLISHED') {
    return PUBLISHED_ONLY.filter((field) => (input[field] ?? null) !== null).map((field) => ({
      field,
      code: 'published.only',
    }));
  }
  const missing = (['citation', 'claimedBy', 'statement'] as const).filter((field) => input[field] === null);
  return [...missing.map((field) => ({ field, code: `${field}.empty` })), ...validityFaults(input)];
}

function validityFaults({ observedOn, validUntil }: Read): FieldError[] {
  if (!observedOn || !validUntil) return [];
  if (validUntil < observedOn) return [{ field: 'validUntil', code: 'validUntil.before' }];
  const last = addDays(observedOn, LONGEST_VALIDITY_DAYS);
  return validUntil > last
    ? [{ field: 'validUntil', code: 'validUntil.long', params: { day: last, days: LONGEST_VALIDITY_DAYS } }]
    : [];
}

function noteFaults({ note, noteConfirmed }: Read): FieldError[] {
  return note && !noteConfirmed && hasPhoneNumber(note) ? [{ field: 'note', code: 'note.phone' }] : [];
}

function populationAround(areaId: string | undefined, areas: readonly RuledArea[]): number | null {
  const area = areas.find(({ id }) => id === areaId);
  if (!area) return null;
  return area.population ?? areas.find(({ id }) => id === area.parentId)?.population ?? null;
}
