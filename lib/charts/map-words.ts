import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { levelWords } from './level-words';
import type { MapArea } from './map-areas';

/** What is said of an area behind its name: severity, categories where several are shown, and what it rests on. */
export function factWords({ fact, ownLevel, categories }: MapArea, locale: Locale): string {
  const t = translator(locale);
  if (fact.level === null) {
    if (fact.lastLevel === null || fact.lastReportedOn === null) return t('mapChart.fact.none');
    return t('mapChart.fact.lastKnown', { severity: levelWords(fact.lastLevel, locale), day: formatDay(locale, fact.lastReportedOn, 'short') });
  }
  const named = categories.length > 0 ? 'yes' : 'no';
  const own = ownLevel === null ? '' : levelWords(ownLevel, locale);
  const values = { severity: levelWords(fact.level, locale), named, categories: categories.join(', '), own };
  return t(`mapChart.fact.${groundOf({ fact, ownLevel })}`, values);
}

/** What a fact rests on, as keys of words; `mixed`: the highest on a statement about the whole area, a lower one on the area's own reports. */
export function groundOf({ fact, ownLevel }: Pick<MapArea, 'fact' | 'ownLevel'>): 'own' | 'part' | 'mixed' | 'whole' | 'none' {
  if (fact.level === null) return 'none';
  if (ownLevel !== null && ownLevel < fact.level) return 'mixed';
  if (fact.basis === 'whole_area') return 'whole';
  return fact.fromPart ? 'part' : 'own';
}
