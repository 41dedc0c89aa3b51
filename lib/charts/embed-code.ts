import { localPath, type Locale } from '@/lib/i18n/locales';
import type { ChartName } from './model';

/** Heights in px in which a chart and its words stand whole in a column 640 px wide, in the language that needs most; narrower frames scroll. */
const HEIGHTS: Record<ChartName, number> = { severity: 1020, people: 680, share: 720, map: 780, weeks: 840, areas: 1600, reports: 680 };

type Embedded = { origin: string; locale: Locale; name: ChartName; title: string; /** Filters without `?`. */ query: string };

/** The HTML that puts a chart into another page. It is as wide as the place it is put in, and loads when it comes into sight. */
export function embedCode({ origin, locale, name, title, query }: Embedded): string {
  const address = `${origin}${localPath(locale, `/embed/${name}`)}${query && `?${query}`}`;
  return `<iframe title="${escaped(title)}" src="${escaped(address)}" width="100%" height="${HEIGHTS[name]}" loading="lazy"></iframe>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => ENTITIES[character]!);
}
