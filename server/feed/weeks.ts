import { addDays, mondayOf } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { severePeople, silentPeople } from '@/lib/charts/severe-people';
import type { Trend } from '@/lib/estimates/trend';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** Monday to Sunday, and the places of both in the days of the trend. */
export type Week = { from: Day; to: Day; first: number; last: number };

/** Weeks in the feed. */
const NEWEST = 26;

/** The newest whole weeks of the figures that are over, newest first. */
export function finishedWeeks({ days }: Pick<Trend, 'days'>, today: Day): Week[] {
  const first = days.findIndex((day) => mondayOf(day) === day);
  const weeks: Week[] = [];
  for (let at = first; at >= 0 && at + 6 < days.length && days[at + 6]! < today; at += 7) {
    weeks.push({ from: days[at]!, to: addDays(days[at]!, 6), first: at, last: at + 6 });
  }
  return weeks.slice(-NEWEST).reverse();
}

/** What an entry says of a week: how it stood at its end, by category, and how many reports describe it. */
export function weekWords({ areas, categories }: Pick<Trend, 'areas' | 'categories'>, week: Week, locale: Locale) {
  const t = translator(locale);
  const whole = areas[0]!;
  const series = categories.map((category) => ({ category, ...whole.byCategory[category]! }));
  const counts = series.map(({ reports }) => reports.slice(week.first, week.last + 1).reduce((sum, count) => sum + count, 0));
  const reports = counts.reduce((sum, count) => sum + count, 0);
  const standing = series.map(({ category, severity }) => {
    const parts = severity[week.last]!;
    const [people, silent] = [severePeople(parts), silentPeople(parts)];
    const values = {
      category: t(`common.category.${category}`),
      day: formatDay(locale, week.to, 'short'),
      people: formatNumber(locale, people),
      share: formatShare(locale, people / whole.population),
      silent: formatNumber(locale, silent),
    };
    if (silent === whole.population) return t('feed.week.silent', values);
    return t(`feed.week.${people > 0 ? 'severe' : 'milder'}${silent > 0 ? 'Partly' : ''}`, values);
  });
  const [food, medicine, gas, aid] = counts.map((count) => formatNumber(locale, count)) as [string, string, string, string];
  return {
    title: t('feed.week.title', { day: formatDay(locale, week.from, 'short'), reports, count: formatNumber(locale, reports) }),
    sentences: [...standing, t('feed.week.reports', { food, medicine, gas, aid })],
  };
}
