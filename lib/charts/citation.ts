import type { Crisis, Day } from '@/lib/crisis/schema';
import type { Trend } from '@/lib/estimates/trend';
import { formatDay, nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ChartModel } from './model';

export type Citation = { plain: string; apa: string; bibtex: string };
/** What is cited: figures of a crisis, at an address that shows them again. */
type Cited = { locale: Locale; crisis: Pick<Crisis, 'code' | 'names' | 'sample' | 'startsOn'>; trend: Pick<Trend, 'days' | 'dataVersion'>; address: string };

/**
 * How to cite a chart, in the language of its view: crisis, finding, last day of the figures, version of the data and the explicit address.
 *
 * @param accessed the day on which the address was opened; null where that is not known, as on a page that is the same for everybody and is
 *   kept as bytes: then a place in brackets says where the day belongs
 */
export function citation({ locale, crisis, trend, address }: Cited, model: ChartModel, accessed: Day | null): Citation {
  const t = translator(locale);
  const last = trend.days.at(-1) ?? crisis.startsOn;
  const words = {
    crisis: [crisis.sample ? t('charts.files.sample') : '', nameIn(locale, crisis.names)].filter(Boolean).join('. '),
    title: model.title,
    subtitle: model.subtitle,
    day: formatDay(locale, last),
    year: last.slice(0, 4),
    version: trend.dataVersion,
    address,
    accessed: accessed ? formatDay(locale, accessed) : t('charts.files.accessDate'),
  };
  const fields = {
    author: '{Shortfall}',
    title: `{${inBibtex(`${words.crisis}: ${model.title}`)}}`,
    year: words.year,
    note: inBibtex(t('charts.files.bibNote', words)),
    url: address,
    urldate: accessed ?? t('charts.files.accessDate'),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return {
    plain: t('charts.files.plainText', words),
    apa: t('charts.files.apaText', words),
    bibtex: `@misc{shortfall-${crisis.code.toLowerCase()}-${model.id}-v${trend.dataVersion},\n${lines.join(',\n')}\n}`,
  };
}

const BIBTEX: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
};

/** A text in which BibTeX and TeX find no command. Addresses need none of this: what it would touch is percent-encoded in them. */
function inBibtex(text: string): string {
  return text.replace(/[\\{}~^$&#_%]/g, (character) => BIBTEX[character] ?? `\\${character}`);
}
