import type { Area, Crisis, Item, Names, PublicationPolicy } from '@/lib/crisis/schema';
import { nameIn } from '@/lib/i18n/format';
import { LOCALES, type Locale } from '@/lib/i18n/locales';

/**
 * What the page of the form carries as JSON, so that a phone can check and preview a report without a network: of the
 * crisis what those rules read, in the order of the profile, with names in the page's language; an item has its other
 * names too, as people search in whatever language they know it by.
 */
export type PageRules = {
  crisis: { startsOn: string; endedOn: string | null; timeZone: string };
  policy: PublicationPolicy;
  areas: PageArea[];
  items: PageItem[];
};
type PageArea = Pick<Area, 'id' | 'level' | 'parentId' | 'open' | 'population' | 'publicMergeWith'> & { name: string };
type PageItem = Pick<Item, 'code' | 'category' | 'unit' | 'rates' | 'restricted' | 'weight'> & { name: string; names: string[] };

type Source = { crisis: Crisis; areas: readonly Area[]; items: readonly Item[]; locale: Locale };

export function pageRules({ crisis, areas, items, locale }: Source): PageRules {
  const { startsOn, endedOn = null, timeZone, policy } = crisis;
  return {
    crisis: { startsOn, endedOn, timeZone },
    policy,
    areas: areas.map(({ id, level, parentId, open, population, publicMergeWith, names }) => ({
      id, level, parentId, open, population, publicMergeWith, name: nameIn(locale, names),
    })),
    items: items.map(({ code, category, unit, rates, restricted, weight, names }) => ({
      code, category, unit, rates, restricted, weight, name: nameIn(locale, names), names: otherNames(locale, names),
    })),
  };
}

function otherNames(locale: Locale, names: Names): string[] {
  const own = nameIn(locale, names);
  return [...new Set(LOCALES.flatMap((other) => names[other] ?? []))].filter((name) => name !== own);
}
