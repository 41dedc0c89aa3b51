import { shareOf } from '@/lib/core/share';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { Category } from '@/lib/crisis/vocabulary';
import type { AreaTrend, Trend } from '@/lib/estimates/trend';
import { runsOf, type Run } from './runs';
import { severePeople, silentPeople } from './severe-people';

const WEEK = 7;

/**
 * What F1 of one category says, in sentences: peak, newest day, change over a week, gaps. Empty when the period has no days. The newest days
 * of a running crisis, whose reports are still arriving, are left out.
 */
export function severityWords(trend: Trend, area: AreaTrend, category: Category, locale: Locale): string {
  const severity = area.byCategory[category]?.severity ?? [];
  const complete = severity.slice(0, severity.length - trend.arrivingDays);
  if (complete.length === 0) return '';
  const t = translator(locale);
  const people = complete.map(severePeople);
  const peak = Math.max(...people);
  const last = complete.length - 1;
  const isSilent = (day: number) => silentPeople(complete[day]!) === area.population;
  const figure = (day: number, value: number) => ({
    day: formatDay(locale, trend.days[day]!, 'short'),
    people: formatNumber(locale, value),
    share: formatShare(locale, shareOf(value, area.population)),
  });

  const sentences: string[] = [];
  const name = t(`common.category.${category}`);
  if (peak === 0) sentences.push(t('charts.severity.never', { category: name }));
  else sentences.push(t('charts.severity.peak', { category: name, ...figure(people.indexOf(peak), peak) }));
  if (isSilent(last)) sentences.push(t('charts.severity.latestSilent', figure(last, 0)));
  else sentences.push(t('charts.severity.latest', figure(last, people[last]!)));
  if (last >= WEEK && !isSilent(last) && !isSilent(last - WEEK)) {
    const change = people[last]! - people[last - WEEK]!;
    const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
    sentences.push(t('charts.severity.change', { direction, people: formatNumber(locale, Math.abs(change)) }));
  }
  const silentDays = complete.filter((_, day) => isSilent(day)).length;
  sentences.push(t('charts.severity.gaps', { days: silentDays, total: complete.length }));
  const silences = runsOf(complete.length, (day) => String(isSilent(day))).filter(({ from }) => isSilent(from));
  const longest = silences.reduce<Run | null>((best, run) => (best && best.to - best.from >= run.to - run.from ? best : run), null);
  if (longest) {
    const from = formatDay(locale, trend.days[longest.from]!, 'short');
    sentences.push(t('charts.severity.longestGap', { from, days: longest.to - longest.from }));
  }
  return sentences.join(' ');
}
