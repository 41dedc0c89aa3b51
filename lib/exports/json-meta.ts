import { siteUrl } from '@/lib/auth/site';
import { nameIn } from '@/lib/i18n/format';
import { DEFAULT_LOCALE } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { filtersToQuery } from '@/lib/estimates/filters';
import type { DataTable, TableAsked } from './data-table';
import { LICENCE } from './licence';

type Read = {
  dataVersion: number;
  /** All rows that the filters select. */
  count: number;
  /** Query of the page that follows; null after the last one, or where there is one page. */
  next: string | null;
};

/** What stands beside the rows of a JSON file: all that is needed to cite it, to read its columns and to go on. */
export function jsonMeta({ name }: DataTable, { ctx: { crisis }, filters }: Pick<TableAsked, 'ctx' | 'filters'>, { dataVersion, count, next }: Read) {
  const origin = siteUrl();
  const file = `${origin}/data/${name}.json`;
  const query = filtersToQuery(filters);
  const address = query ? `${file}?${query}` : file;
  const locale = filters.lang ?? DEFAULT_LOCALE;
  const cited = { crisis: nameIn(locale, crisis.names), version: String(dataVersion), address };
  return {
    table: name,
    sample: crisis.sample,
    dataVersion,
    asOf: filters.asOf,
    count,
    licence: LICENCE.id,
    licenceAddress: LICENCE.address,
    citation: translator(locale)('dataPage.licence.citation', cited),
    columns: `${origin}/data/datapackage.json`,
    filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null)),
    address,
    next: next === null ? null : `${file}?${next}`,
  };
}
