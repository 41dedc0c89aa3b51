import type { Context } from '@/lib/auth/context';
import { areaTree, publicAreas } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { filtersToQuery, type Filters } from '@/lib/estimates/filters';
import { nameIn } from '@/lib/i18n/format';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { fullHour } from '@/lib/core/full-hour';
import { listChanges } from '@/lib/record/read-changes';
import { atomDocument } from './atom';
import { changeEntry } from './change-entry';
import { addressOf, tagOf } from './feed-address';

const PATH = '/data/corrections.atom';

/**
 * The newest corrections, withdrawals and returns that the filters select, as a feed in the language of `lang`. A feed without entries has the
 * hour of `asOf`, else of `changedAt`, the newest change of public data.
 */
export async function makeCorrectionsFeed({ db, crisis }: Context, filters: Filters, changedAt: Date): Promise<string> {
  const locale = filters.lang ?? DEFAULT_LOCALE;
  const t = translator(locale);
  const [areas, items] = [await currentAreas(db), await currentItems(db)];
  const names = { locale, areas: publicAreas(areaTree(areas, crisis.policy)), items };
  const { changes } = await listChanges(db, { crisis, areas, filters, after: null });
  const entries = changes.map((change) => changeEntry(change, names, crisis.code)).sort((a, b) => b.updated.getTime() - a.updated.getTime());
  const selected = filtersToQuery({ ...filters, lang: null });
  const self = (lang: Locale) => {
    const query = filtersToQuery({ ...filters, lang: lang === DEFAULT_LOCALE ? null : lang });
    return addressOf(DEFAULT_LOCALE, PATH + (query && `?${query}`));
  };
  return atomDocument({
    id: tagOf(crisis.code, 'corrections', locale) + (selected && `?${selected}`),
    language: locale,
    title: t(crisis.sample ? 'corrections.feed.titleSample' : 'corrections.feed.title', { crisis: nameIn(locale, crisis.names) }),
    subtitle: t('corrections.feed.subtitle'),
    author: t('common.productName'),
    rights: t('feed.rights'),
    updated: entries[0]?.updated ?? fullHour(filters.asOf === null ? changedAt : new Date(filters.asOf)),
    self: self(locale),
    alternate: addressOf(locale, `/changes${selected && `?${selected}`}`),
    translations: LOCALES.filter((other) => other !== locale).map((other) => ({ language: other, href: self(other) })),
    entries,
  });
}
