import type { Area, Crisis, Item, PublicationPolicy } from '@/lib/crisis/schema';
import { nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/**
 * What the page of the form carries, so that a phone can check and preview a report without a network: of the crisis what
 * those rules read, in the order of the profile, with names in the page's language. Names in the others would make the
 * page too heavy for the lines it is for.
 */
export type PageRules = {
  crisis: { startsOn: string; endedOn: string | null; timeZone: string };
  policy: PublicationPolicy;
  areas: PageArea[];
  items: PageItem[];
};
export type PageArea = Pick<Area, 'id' | 'level' | 'parentId' | 'open' | 'population' | 'publicMergeWith'> & { name: string };
export type PageItem = Pick<Item, 'code' | 'category' | 'unit' | 'rates' | 'restricted' | 'weight'> & { name: string };

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
      code, category, unit, rates, restricted, weight, name: nameIn(locale, names),
    })),
  };
}
