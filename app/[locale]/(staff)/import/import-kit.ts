import type { ImportKit } from '@/components/imports/import-kit';
import type { Context } from '@/lib/auth/context';
import { addDays, laterDay } from '@/lib/core/dates';
import type { Area, Day, Item } from '@/lib/crisis/schema';
import { CATEGORIES, SEVERITIES, SOURCE_TYPES } from '@/lib/crisis/vocabulary';
import { nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { importVocabulary } from '@/lib/imports/import-vocabulary';
import { templateFile } from '@/lib/imports/reading/template-file';
import { lastDay } from '@/lib/reports/input/check-report';
import { reportRules } from '@/lib/reports/stored/report-rules';

type Known = { areas: readonly Area[]; items: readonly Item[] };

/** What the import page gives the browser: words, lists and rules of this installation, and the files to begin with. */
export async function importKit(context: Context): Promise<ImportKit> {
  const { locale } = context;
  const rules = await reportRules(context);
  const { importPage, errors } = messagesOf(locale);
  return {
    locale,
    timeZone: context.crisis.timeZone,
    messages: { importPage, errors },
    vocabulary: importVocabulary(rules),
    options: optionsOf(rules, locale),
    rules: {
      crisis: { startsOn: rules.crisis.startsOn, endedOn: rules.crisis.endedOn ?? null },
      areas: rules.areas.map(({ id, level, parentId, open, population }) => ({ id, level, parentId, open, population })),
      items: rules.items.map(({ code, category, unit, rates }) => ({ code, category, unit, rates })),
      today: rules.today,
    },
    files: filesOf({ areas: rules.areas, startsOn: rules.crisis.startsOn, last: lastDay(rules) }, locale),
  };
}

function optionsOf({ areas, items }: Known, locale: Locale): ImportKit['options'] {
  const { common, report, severity } = messagesOf(locale);
  return {
    area_code: areas.filter(({ open }) => open).map(({ id, names }) => ({ value: id, label: nameIn(locale, names) })),
    category: CATEGORIES.map((value) => ({ value, label: common.category[value] })),
    item_code: items.map(({ code, names, unit }) => ({ value: code, label: `${nameIn(locale, names)} (${unit})` })),
    severity: SEVERITIES.map((level) => ({ value: String(level), label: `${level} ${severity[level].word}` })),
    source_type: SOURCE_TYPES.map((value) => ({ value, label: report.source[value] })),
    unit: [...new Set(items.flatMap(({ unit, rates }) => [unit, ...rates]))].map((unit) => ({ value: unit, label: unit })),
  };
}

/** A template and an example in the words of the page, as its readers' spreadsheets open them: only English ones expect commas. */
function filesOf({ areas, startsOn, last }: Pick<Known, 'areas'> & { startsOn: Day; last: Day }, locale: Locale): ImportKit['files'] {
  const { importPage, common, report, severity } = messagesOf(locale);
  const delimiter = locale === 'en' ? ',' : ';';
  const places = areas.filter(({ level, open }) => level === 1 && open);
  const rows = ([['FOOD', 3, '40', 'KEY_INFORMANT'], ['GAS', 4, '', 'DIRECT_OBSERVATION'], ['MEDICINE', 2, '0', 'FACILITY']] as const).map(
    ([category, level, people, source], index) => ({
      observed_on: laterDay(startsOn, addDays(last, index - 2)),
      area_code: nameIn(locale, places[index % places.length]!.names),
      category: common.category[category],
      severity: `${level} ${severity[level].word}`,
      people_affected: people,
      source_type: report.source[source],
    }),
  );
  return { template: templateFile(importPage.columns, [], delimiter), example: templateFile(importPage.columns, rows, delimiter) };
}
