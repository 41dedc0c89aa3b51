import { perTenThousand, shareOf } from '@/lib/core/share';
import { SEVERITIES, type Category } from '@/lib/crisis/vocabulary';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ChartTable } from './model';
import { severePeople } from './severe-people';
import { figuresOf, isSilent, type Side } from './share-sides';

const WORST_FIRST = [...SEVERITIES].reverse();

/** The bars in numbers: a row per category and side, the people of its severities and without report adding up to the population. */
export function shareTable(sides: readonly Side[], categories: readonly Category[], locale: Locale): ChartTable {
  const t = translator(locale);
  const own = (key: string, number = true) => ({ key, label: t(`shareChart.column.${key}`), number });
  const compared = sides.length > 1;
  return {
    category: null,
    caption: t('shareChart.table'),
    columns: [
      own('category', false),
      ...(compared ? [own('side', false)] : []),
      own('severe'),
      own('share'),
      ...(sides.some(({ rated }) => rated) ? [own('rate')] : []),
      ...WORST_FIRST.map((level) => ({ key: `s${level}`, label: t('severity.level', { level, word: t(`severity.${level}.word`) }), number: true })),
      own('none'),
      own('population'),
      own('reports'),
      own('newest', false),
    ],
    rows: categories.flatMap((category) =>
      sides.map((side) => ({ category: t(`common.category.${category}`), side: side.label, ...cells(side, category, locale) })),
    ),
  };
}

/** Without any report the severe are not 0 but not known: those cells say so. */
function cells(side: Side, category: Category, locale: Locale): Record<string, string> {
  const t = translator(locale);
  const figures = figuresOf(side, category);
  const { parts, population, reports, newestOn } = figures;
  const silent = isSilent(figures);
  const people = severePeople(parts);
  const number = (value: number) => formatNumber(locale, value, 0);
  const known = (words: string) => (silent ? t('dashboard.day.unknown') : words);
  const at = (level: number | null) => parts.reduce((sum, part) => sum + (part.severity === level ? part.people : 0), 0);
  return {
    severe: known(number(people)),
    share: known(formatShare(locale, shareOf(people, population))),
    rate: known(number(perTenThousand(people, population))),
    ...Object.fromEntries(WORST_FIRST.map((level) => [`s${level}`, known(number(at(level)))])),
    none: number(at(null)),
    population: number(population),
    reports: number(reports),
    newest: newestOn ? formatDay(locale, newestOn, 'short') : t('shareChart.never'),
  };
}
