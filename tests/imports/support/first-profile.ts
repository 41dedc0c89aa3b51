import type { Area, Item } from '@/lib/crisis/schema';
import { importVocabulary } from '@/lib/imports/import-vocabulary';
import type { Vocabulary } from '@/lib/imports/reading/vocabulary';
import type { CheckRules } from '@/lib/reports/input/check-report';
import areas from '../../../prisma/profiles/nk-2022-2023/areas.json';
import items from '../../../prisma/profiles/nk-2022-2023/items.json';
import places from '../../../prisma/profiles/nk-2022-2023/places.json';

/** Words and rules of the first profile as the import page gives them to the browser, without a database. */
export function firstProfile(): { vocabulary: Vocabulary; rules: CheckRules } {
  const districts = areas.areas.map((area) => ({ ...area, parentId: area.parent, open: true }));
  const inside = places.places.map((place) => ({ ...place, altNames: [], level: 2, parentId: place.parent, open: true }));
  const known = { areas: [...districts, ...inside] as unknown as Area[], items: items.items.map((item) => ({ ...item, rates: item.rates ?? [] })) as unknown as Item[] };
  return {
    vocabulary: importVocabulary(known),
    rules: { crisis: { startsOn: '2022-12-12', endedOn: '2023-09-30' }, ...known, today: '2026-11-23' },
  };
}
