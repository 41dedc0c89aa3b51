import type { Trend } from '@/lib/estimates/trend';
import { nameIn } from '@/lib/i18n/format';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';

/** The names of a trend's areas by code, in the language that the file was asked in. */
export function areaNames({ areas, filters }: Pick<Trend, 'areas' | 'filters'>): ReadonlyMap<string, string> {
  return new Map(areas.map(({ area }) => [area.id, nameIn(filters.lang ?? DEFAULT_LOCALE, area.names)]));
}
