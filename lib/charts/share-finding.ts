import { shareOf } from '@/lib/core/share';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { ChartInput } from './chart-frame';
import { subjectOf } from './chosen-item';
import { severePeople, silentPeople } from './severe-people';
import { figuresOf, isArriving, isSilent, type Side } from './share-sides';

/**
 * The finding of the chart of shares. Of one side: the category with the most people in areas reporting severe or worse, or how many
 * categories have as many. Of two: the category whose shares lie furthest apart. Left out are days whose reports still arrive, and sides with
 * milder reports beside silence: nobody knows that their share is 0.
 */
export function shareFinding(input: ChartInput, sides: readonly Side[]): string {
  const t = translator(input.locale);
  const [side] = sides;
  if (!side) return t('shareChart.titleNoDay');
  return comparison(input, sides) ?? ofOneSide(input, side);
}

function ofOneSide(input: ChartInput, side: Side): string {
  const { trend, locale } = input;
  const t = translator(locale);
  const day = formatDay(locale, side.on.day, 'short');
  const all = trend.categories.map((category) => ({ category, figures: figuresOf(side, category) }));
  if (all.every(({ figures }) => isSilent(figures))) return t('shareChart.titleSilent', { day });
  const counted = all.map(({ category, figures }) => ({ category, people: severePeople(figures.parts) }));
  const most = Math.max(...counted.map(({ people }) => people));
  if (most === 0) return t('shareChart.titleNone', { day });
  const first = counted.filter(({ people }) => people === most);
  const said = { people: formatNumber(locale, most), share: formatShare(locale, shareOf(most, side.area.population)) };
  if (first.length > 1) return t('shareChart.titleTie', { count: first.length, total: all.length, ...said });
  const category = subjectOf(input, first[0]!.category);
  return t(all.length > 1 ? 'shareChart.title' : 'shareChart.titleOne', { category, ...said });
}

function comparison(input: ChartInput, [side, other]: readonly Side[]): string | null {
  const { trend, locale } = input;
  if (!side || !other || [side, other].some(({ on }) => isArriving(trend, on.index))) return null;
  const pairs = trend.categories.flatMap((category) => {
    const figures = [figuresOf(side, category), figuresOf(other, category)];
    if (figures.some(({ parts }) => severePeople(parts) === 0 && silentPeople(parts) > 0)) return [];
    const [share = 0, otherShare = 0] = figures.map(({ parts, population }) => shareOf(severePeople(parts), population));
    return [{ category, share, otherShare, apart: Math.abs(share - otherShare) }];
  });
  const widest = pairs.sort((a, b) => b.apart - a.apart)[0];
  if (!widest) return null;
  const t = translator(locale);
  if (widest.apart === 0) return t('shareChart.titleAlike', { side: side.label, other: other.label });
  return t('shareChart.titleCompared', {
    category: subjectOf(input, widest.category),
    share: formatShare(locale, widest.share),
    side: side.label,
    otherShare: formatShare(locale, widest.otherShare),
    other: other.label,
  });
}
