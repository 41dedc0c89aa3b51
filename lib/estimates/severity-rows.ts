import type { Day } from '@/lib/crisis/schema';
import type { Category, Severity } from '@/lib/crisis/vocabulary';
import type { Basis, DaySeverity, Trend } from './trend';

/** A row of severity.csv: people of one area, day and category who share a severity, or have no report. */
export type SeverityRow = {
  day: Day;
  areaCode: string;
  areaLevel: 0 | 1;
  category: Category;
  severity: Severity | 'no_report';
  basis: Basis;
  people: number;
  lastSeverity: Severity | null;
  lastReportedOn: Day | null;
};

/**
 * F1 as rows, in the order day, area (the whole crisis first), category, severity 5 to 1, no report. Only parts with
 * people; for each area, day and category they add up to the population. No report has one row for each last known
 * severity and day.
 */
export function* severityRows({
  days,
  areas,
  categories,
}: Pick<Trend, 'days' | 'areas' | 'categories'>): Generator<SeverityRow> {
  for (const [at, day] of days.entries()) {
    for (const { area, byCategory } of areas) {
      for (const category of categories) {
        for (const part of partsShown(byCategory[category]!.severity[at]!)) {
          yield {
            day,
            areaCode: area.id,
            areaLevel: area.level,
            category,
            ...part,
            severity: part.severity ?? 'no_report',
          };
        }
      }
    }
  }
}

/**
 * The file does not say which severities come from a part of an area: parts that differ in nothing else are one row.
 */
function partsShown(day: DaySeverity) {
  const rows = new Map<string, Omit<DaySeverity[number], 'fromPart'>>();
  for (const { severity, basis, people, lastSeverity, lastReportedOn } of day) {
    const key = [severity, basis, lastSeverity, lastReportedOn].join();
    rows.set(key, { severity, basis, lastSeverity, lastReportedOn, people: people + (rows.get(key)?.people ?? 0) });
  }
  return rows.values();
}
