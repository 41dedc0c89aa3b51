import { translator } from '@/lib/i18n/translate';
import { chartFoot } from './chart-foot';
import { chartFrame, viewWords, type ChartInput } from './chart-frame';
import type { LegendEntry, WeeksModel } from './model';
import { chosenWords, findingWords, onlyCategory } from './only-category';
import { joinedCells, severeWeeks, weekRows, type WeekRow } from './week-rows';
import { weeksTable } from './weeks-table';

/** F1 (F3 where no category is chosen) of each area by week as a heat table: the worst day of each week. */
export function weeksModel(input: ChartInput): WeeksModel {
  const { trend, locale } = input;
  const t = translator(locale);
  const rows = weekRows(trend, locale);
  return {
    id: 'weeks',
    kind: 'weeks',
    title: titleOf(input, rows),
    subtitle: t('weeksChart.subtitle', { ...viewWords(input), ...chosenWords(trend, locale) }),
    sentences: sentencesOf(input, rows),
    rows: rows.map(({ areaId, name, weeks }) => ({ areaId, label: name, cells: joinedCells(weeks) })),
    legend: legendOf(input, rows),
    tables: input.tables && trend.days.length > 0 ? [weeksTable(rows, trend.days, onlyCategory(trend), locale)] : [],
    foot: chartFoot(input),
    ...chartFrame(input),
  };
}

/** The finding: from which area severe shortage was reported in most weeks, by the area itself. */
function titleOf(input: ChartInput, rows: readonly WeekRow[]): string {
  const { trend, locale } = input;
  const chosen = findingWords(input);
  const t = translator(locale);
  const total = rows[0]?.weeks.length ?? 0;
  if (total === 0) return t('weeksChart.title.noWeeks');
  const own = rows.map(({ weeks }) => weeks.filter(({ ownSevere }) => ownSevere).length);
  const weeks = Math.max(...own);
  const most = rows.filter((_, index) => own[index] === weeks);
  if (weeks > 0) {
    const key = rows.length === 1 ? 'single' : most.length === 1 ? 'most' : 'several';
    return t(`weeksChart.title.${key}`, { ...chosen, area: most[0]!.name, areas: most.length, weeks, total });
  }
  if (rows.some((row) => severeWeeks(row) > 0)) return t('weeksChart.title.wholeArea', chosen);
  const isSilent = rows.every((row) => row.weeks.every(({ level }) => level === null));
  return t(isSilent ? 'weeksChart.title.silent' : 'weeksChart.title.mild', { ...chosen, days: trend.days.length });
}

function sentencesOf({ locale }: ChartInput, rows: readonly WeekRow[]): string[] {
  const t = translator(locale);
  if (rows.length === 0) return [];
  return [
    ...rows.map((row) =>
      t('weeksChart.area', {
        area: row.name,
        severe: severeWeeks(row),
        own: row.weeks.filter(({ ownSevere }) => ownSevere).length,
        silent: row.weeks.filter(({ level }) => level === null).length,
        total: row.weeks.length,
      }),
    ),
    t('weeksChart.cells'),
    ...(rows.length > 1 ? [t('weeksChart.order')] : []),
  ];
}

function legendOf({ trend, locale }: ChartInput, rows: readonly WeekRow[]): LegendEntry[] {
  const cells = rows.flatMap(({ weeks }) => weeks);
  const keys: LegendEntry['key'][] = [];
  if (cells.some(({ basis }) => basis === 'own')) keys.push('own');
  if (cells.some(({ basis }) => basis === 'whole_area')) keys.push('whole-area');
  if (cells.some(({ level }) => level === null)) keys.push('no-report');
  if (cells.some(({ lastLevel }) => lastLevel !== null)) keys.push('last-known');
  if (trend.arrivingDays > 0) keys.push('arriving');
  keys.push('coverage-own', 'coverage-any');
  const t = translator(locale);
  return keys.map((key) => ({ key, label: t(key === 'own' ? 'weeksChart.own' : `charts.legend.${key}`) }));
}
