import { perTenThousand, shareOf } from '@/lib/core/share';
import { SEVERITIES, type Category } from '@/lib/crisis/vocabulary';
import type { Basis } from '@/lib/estimates/trend';
import { formatDay, formatNumber, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ChartBar } from './model';
import { severePeople } from './severe-people';
import { figuresOf, isSilent, type Side, type SideFigures } from './share-sides';

const WORST_FIRST = [...SEVERITIES].reverse();
const BASES: Basis[] = ['own', 'whole_area'];

/** One bar: the whole population of an area from the worst severity to no report, and what it says beside and under it. */
export function shareBar(side: Side, category: Category, locale: Locale): ChartBar {
  const figures = figuresOf(side, category);
  return { label: side.label, max: figures.population, parts: partsOf(figures, locale), ...wordsOf(figures, side.rated, locale) };
}

function partsOf({ parts, population }: SideFigures, locale: Locale): ChartBar['parts'] {
  const t = translator(locale);
  const kinds = [...WORST_FIRST.flatMap((level) => BASES.map((basis) => ({ level, basis }))), { level: null, basis: 'none' as const }];
  let from = 0;
  return kinds.flatMap(({ level, basis }) => {
    const people = parts.reduce((sum, part) => sum + (part.severity === level && part.basis === basis ? part.people : 0), 0);
    if (people === 0) return [];
    const said = { people: formatNumber(locale, people), share: formatShare(locale, shareOf(people, population)) };
    const key = basis === 'own' ? 'shareChart.part' : 'shareChart.partWholeArea';
    const words = level === null ? t('shareChart.partSilent', said) : t(key, { level, word: t(`severity.${level}.word`), ...said });
    const part = { level, basis, from, to: from + people, label: words };
    from = part.to;
    return [part];
  });
}

/** Silence is said as silence and a bar without severe shortage in words: neither is ever a bare 0. */
function wordsOf(figures: SideFigures, rated: boolean, locale: Locale): { value: string; note: string } {
  const t = translator(locale);
  const { parts, population, reports, newestOn } = figures;
  const newest = newestOn ? formatDay(locale, newestOn, 'short') : null;
  if (isSilent(figures)) {
    return { value: newest ? t('shareChart.silentSince', { day: newest }) : t('shareChart.silentEver'), note: t('shareChart.silentNote') };
  }
  const people = severePeople(parts);
  const said = { people: formatNumber(locale, people), share: formatShare(locale, shareOf(people, population)) };
  const count = { reports, count: formatNumber(locale, reports) };
  const rate = formatNumber(locale, perTenThousand(people, population), 0);
  return {
    value: people === 0 ? t('shareChart.valueNone') : t('shareChart.value', said),
    note: rated && people > 0 ? t('shareChart.noteRate', { rate, ...count }) : t('shareChart.note', { day: newest ?? '–', ...count }),
  };
}
