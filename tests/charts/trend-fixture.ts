import { eachDay, addDays } from '@/lib/core/dates';
import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';
import type { Crisis, CrisisEvent, Day } from '@/lib/crisis/schema';
import { NO_FILTERS } from '@/lib/estimates/filters';
import type { CategorySeries, DaySeverity, PeopleFigure, SeverityPart, Trend } from '@/lib/estimates/trend';

/** A crisis of 1,000 people without districts, small enough to compute every expectation by hand. */
export const POPULATION = 1000;
export const START: Day = '2023-01-02';

export const CRISIS = {
  names: { en: 'Testland' },
  endedOn: null,
  windowDays: 14,
  figuresUntilReason: { en: 'The denominator ends here.' },
  sample: false,
} as unknown as Crisis;

/** `part(4, 300)` are 300 people at severity 4 from the area itself; `part(null, 700)` are 700 without a report. */
export function part(severity: SeverityPart['severity'], people: number, more: Partial<SeverityPart> = {}): SeverityPart {
  const basis = severity === null ? 'none' : 'own';
  return { severity, people, basis, fromPart: false, lastSeverity: null, lastReportedOn: null, ...more };
}

export const SILENT: DaySeverity = [part(null, POPULATION)];

/** F2 of a day: `people(120)`, `people(120, { low: 100, high: 150 })`; UNKNOWN where no report names a number. */
export function people(value: number, more: Partial<PeopleFigure> = {}): PeopleFigure {
  return { value, low: value, high: value, status: 'known', ...more };
}

export const UNKNOWN: PeopleFigure = { value: null, low: null, high: null, status: 'unknown' };

type Told = { reports: number[]; people: PeopleFigure[] | undefined; newestOn: Day | null };

function series(severity: DaySeverity[], { reports, people: figures, newestOn }: Told): CategorySeries {
  return {
    severity,
    reports,
    people: figures ?? severity.map(() => UNKNOWN),
    coverage: severity.map((parts) => {
      const own = parts.reduce((sum, { basis, people }) => sum + (basis === 'own' ? people : 0), 0);
      const any = parts.reduce((sum, { basis, people }) => sum + (basis === 'none' ? 0 : people), 0);
      return { ownPeople: own, anyPeople: any, ownAreas: own > 0 ? 1 : 0, anyAreas: any > 0 ? 1 : 0 };
    }),
    newestReportOn: severity.map(() => newestOn),
  };
}

type Given = {
  severity?: Partial<Record<Category, DaySeverity[]>>;
  reports?: Partial<Record<Category, number[]>>;
  people?: Partial<Record<Category, PeopleFigure[]>>;
  /** The newest day that a report describes, on every day. */
  newestOn?: Partial<Record<Category, Day>>;
  days?: number;
  arrivingDays?: number;
};

/** What getTrend would answer for these days, with the rest silent. */
export function trendOf({ severity = {}, reports = {}, people: figures = {}, newestOn = {}, days = 10, arrivingDays = 0 }: Given): Trend {
  const dates = eachDay(START, addDays(START, days - 1));
  const silent = dates.map(() => SILENT);
  const none = dates.map(() => 0);
  const byCategory = Object.fromEntries(
    CATEGORIES.map((category) => {
      const told = { reports: reports[category] ?? none, people: figures[category], newestOn: newestOn[category] ?? null };
      return [category, series(severity[category] ?? silent, told)];
    }),
  );
  const total = CATEGORIES.reduce((sum, category) => sum + (reports[category] ?? []).reduce((a, b) => a + b, 0), 0);
  const area = { id: 'x', level: 0, names: { en: 'Testland' }, population: POPULATION, populationDate: '2022', members: ['x'] };
  return {
    dataVersion: 1,
    erasures: 0,
    filters: NO_FILTERS,
    days: dates,
    on: { day: dates.at(-1)!, index: dates.length - 1 },
    stopsOn: null,
    arrivingDays,
    areas: [{ area: area as unknown as Trend['areas'][number]['area'], population: POPULATION, areaCount: 1, byCategory, any: null }],
    categories: CATEGORIES,
    summaries: CATEGORIES.map((category) => ({
      category,
      severeDays: (severity[category] ?? []).filter((parts) => parts.some((one) => (one.severity ?? 0) >= 3)).length,
      silentDays: (severity[category] ?? silent).filter((parts) => parts.every((one) => one.severity === null)).length,
      reports: (reports[category] ?? none).reduce((a, b) => a + b, 0),
      newestReportOn: null,
      worst: null,
      newest: null,
    })),
    counts: { reports: total, days: days, wholeArea: 0, statements: 0, disputed: 0, claimants: [] },
  };
}

export function eventOn(date: Day, kind: string, title = kind): CrisisEvent {
  return { id: `${date}-${kind}-${title}`, date, datePrecision: 'day', kind, title: { en: title }, attributedTo: null, disputed: false, counterClaim: null, source: 'https://example.org', confidence: 'high', position: 0 };
}
