import { perTenThousand, shareOf } from '@/lib/core/share';
import type { Category } from '@/lib/crisis/vocabulary';
import type { DaySeverity } from '@/lib/estimates/trend';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { severePeople, silentPeople } from './severe-people';
import { figuresOf, isSilent, type Side } from './share-sides';

/** F1 and F4 of one category on one side in sentences: how many, what it rests on, and for whom nothing is known. */
export function shareWords(side: Side, category: Category, locale: Locale): string {
  const t = translator(locale);
  const figures = figuresOf(side, category);
  const { parts, population, reports, newestOn } = figures;
  const plain = t(`common.category.${category}`);
  const name = side.label ? t('shareChart.name', { category: plain, side: side.label }) : plain;
  const newest = newestOn ? formatDay(locale, newestOn, 'short') : null;
  if (isSilent(figures)) {
    return newest
      ? t('shareChart.silentSinceSentence', { category: name, day: newest })
      : t('shareChart.silentEverSentence', { category: name });
  }
  const number = (value: number) => formatNumber(locale, value);
  const people = severePeople(parts);
  const sentences: string[] = [];
  if (people === 0) sentences.push(t('shareChart.none', { category: name }));
  else {
    const share = formatShare(locale, shareOf(people, population));
    sentences.push(t('shareChart.severe', { category: name, people: number(people), share }));
    if (side.rated) sentences.push(t('shareChart.rate', { rate: formatNumber(locale, perTenThousand(people, population), 0) }));
    const distant = severeFromWholeArea(parts);
    if (distant === people) sentences.push(t('shareChart.allWholeArea'));
    else if (distant > 0) sentences.push(t('shareChart.wholeArea', { people: number(distant) }));
  }
  const silent = silentPeople(parts);
  if (silent > 0) sentences.push(t('shareChart.partlySilent', { people: number(silent) }));
  if (newest) sentences.push(t('shareChart.reports', { reports, count: number(reports), day: newest }));
  return sentences.join(' ');
}

function severeFromWholeArea(parts: DaySeverity): number {
  return severePeople(parts.filter(({ basis }) => basis === 'whole_area'));
}
