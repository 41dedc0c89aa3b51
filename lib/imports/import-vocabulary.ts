import type { Area, Item } from '@/lib/crisis/schema';
import { CATEGORIES, SEVERITIES, SOURCE_TYPES } from '@/lib/crisis/vocabulary';
import { LOCALES } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { TARGETS } from './reading/column-names';
import type { Entry, Vocabulary } from './reading/vocabulary';

type Named = Pick<Area, 'names'>;

/** Every word in which the pages of this installation, in all languages, name columns, areas, categories, items, severities and sources. */
export function importVocabulary({ areas, items }: { areas: readonly Area[]; items: readonly Item[] }): Vocabulary {
  const all = LOCALES.map(messagesOf);
  const categories = CATEGORIES.map((value) => entry(value, all.map(({ common }) => common.category[value])));
  const severities = SEVERITIES.map((value) => entry(String(value), all.map(({ severity }) => severity[value].word)));
  const sources = SOURCE_TYPES.map((value) => entry(value, all.flatMap(({ report, common }) => [report.source[value], common.sourceType[value]])));
  const units = [...new Set(items.flatMap(({ unit, rates }) => [unit, ...rates]))].map((unit) => entry(unit, []));
  return {
    columns: Object.fromEntries(TARGETS.map((target) => [target, all.map(({ importPage }) => importPage.columns[target])])),
    lists: {
      area_code: areas.filter(({ open }) => open).map((area) => ({
        ...entry(area.id, [...namesOf(area), ...area.altNames]),
        ...(area.level === 2 && area.parentId ? { within: area.parentId } : {}),
      })),
      category: categories,
      item_code: items.map((item) => entry(item.code, namesOf(item))),
      severity: severities,
      source_type: sources,
      unit: units,
    },
  };
}

function namesOf({ names }: Named): string[] {
  return Object.values(names).filter((name): name is string => Boolean(name));
}

function entry(value: string, words: string[]): Entry {
  return { value, words: [...new Set(words)] };
}
