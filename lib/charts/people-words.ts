import type { Category } from '@/lib/crisis/vocabulary';
import type { PeopleFigure, Trend } from '@/lib/estimates/trend';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

const WEEK = 7;

/** A known number of people and the day of the period it is of. */
export type KnownPeople = { day: number; value: number; status: PeopleFigure['status'] };

/** F2 of the days that are complete: without the newest ones of a running crisis, whose reports are still arriving. */
export function completePeople(trend: Trend, category: Category): readonly PeopleFigure[] {
  const figures = trend.areas[0]?.byCategory[category]?.people ?? [];
  return figures.slice(0, Math.max(0, figures.length - trend.arrivingDays));
}

/** The days with a number, the largest first; of equal numbers the earliest day. */
export function largestKnown(figures: readonly PeopleFigure[]): KnownPeople | null {
  return knownOf(figures).reduce<KnownPeople | null>((most, one) => (most && most.value >= one.value ? most : one), null);
}

/** What F2 of one category says, in sentences: peak, newest complete day, change over a week, days without a number. */
export function peopleWords(trend: Trend, category: Category, locale: Locale): string {
  const figures = completePeople(trend, category);
  if (figures.length === 0) return '';
  const t = translator(locale);
  const name = t(`common.category.${category}`);
  const say = ({ day, value, status }: KnownPeople) => ({
    day: formatDay(locale, trend.days[day]!, 'short'),
    people: formatNumber(locale, value),
    status,
  });
  const withheld = figures.filter(({ status }) => status === 'suppressed').length;
  const unknown = figures.filter(({ status }) => status === 'unknown').length;
  const known = knownOf(figures);
  const [peak, latest] = [largestKnown(figures), known.at(-1)];
  const last = figures.length - 1;

  if (!peak || !latest) {
    if (withheld === 0) return t('peopleChart.never', { category: name, total: figures.length });
    const shown = t('peopleChart.neverShown', { category: name, days: withheld, total: figures.length });
    return [shown, t('peopleChart.gaps', { days: unknown, total: figures.length })].join(' ');
  }
  const sentences = [t(peak.value === 0 ? 'peopleChart.zero' : 'peopleChart.peak', { category: name, ...say(peak) })];
  if (latest.day === last) sentences.push(t('peopleChart.latest', say(latest)));
  else {
    const key = figures[last]!.status === 'suppressed' ? 'peopleChart.latestWithheld' : 'peopleChart.latestUnknown';
    sentences.push(t(key, { ...say(latest), today: formatDay(locale, trend.days[last]!, 'short') }));
  }
  const before = figures[last - WEEK];
  if (figures[last]!.status === 'known' && before?.status === 'known') {
    const change = figures[last]!.value! - before.value!;
    const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
    sentences.push(t('peopleChart.change', { direction, people: formatNumber(locale, Math.abs(change)) }));
  }
  sentences.push(t('peopleChart.gaps', { days: unknown, total: figures.length }));
  if (withheld > 0) sentences.push(t('peopleChart.withheld', { days: withheld, total: figures.length }));
  return sentences.join(' ');
}

function knownOf(figures: readonly PeopleFigure[]): KnownPeople[] {
  return figures.flatMap(({ value, status }, day) => (value === null ? [] : [{ day, value, status }]));
}
