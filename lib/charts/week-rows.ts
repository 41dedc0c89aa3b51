import { nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { AreaTrend, Trend } from '@/lib/estimates/trend';
import { areaFact, districtsOf, ownLevel, shownSeries } from './area-fact';
import type { WeekCell } from './model';
import type { Run } from './runs';
import { weeksOf } from './weeks';

/** A week of an area: its worst day, and whether a report of the area itself says severe or worse on one of its days. */
export type Week = WeekCell & { ownSevere: boolean };
export type WeekRow = { areaId: string; name: string; weeks: Week[] };

/**
 * The public areas of level 1, week by week. Each week shows its worst day: the highest severity, of equals one from the area itself;
 * "no report" only where all its days are silent. The area whose newest week is worst stands first, then the one with more weeks of
 * severe shortage or worse, then the order of the profile.
 */
export function weekRows(trend: Trend, locale: Locale): WeekRow[] {
  const weeks = weeksOf(trend.days);
  const rows = districtsOf(trend).map((area) => ({
    areaId: area.area.id,
    name: nameIn(locale, area.area.names),
    weeks: weeks.map((week) => worstOf(area, week)),
  }));
  return rows.sort((a, b) => newestLevel(b) - newestLevel(a) || severeWeeks(b) - severeWeeks(a));
}

/** Weeks with severe shortage or worse (3+) on at least one day, statements about the whole area included. */
export function severeWeeks({ weeks }: WeekRow): number {
  return weeks.filter(({ level }) => (level ?? 0) >= 3).length;
}

function newestLevel({ weeks }: WeekRow): number {
  return weeks.at(-1)?.level ?? 0;
}

function worstOf(area: AreaTrend, { from, to }: Run): Week {
  const parts = shownSeries(area)?.severity.slice(from, to).flat() ?? [];
  const { level, basis, lastLevel } = areaFact(parts);
  const ownSevere = Array.from({ length: to - from }, (_, index) => ownLevel(area, from + index) ?? 0).some((own) => own >= 3);
  return { from, to, level, basis, lastLevel, ownSevere };
}

/** Equal neighbours joined: what a picture draws. */
export function joinedCells(weeks: readonly WeekCell[]): WeekCell[] {
  const cells: WeekCell[] = [];
  for (const { from, to, level, basis, lastLevel } of weeks) {
    const last = cells.at(-1);
    if (last && last.level === level && last.basis === basis && last.lastLevel === lastLevel) last.to = to;
    else cells.push({ from, to, level, basis, lastLevel });
  }
  return cells;
}
