import { localPath, type Locale } from '@/lib/i18n/locales';
import type { ChartName } from './model';

/** Room in px for every chart on a telephone; what is left over at the bottom is the page's ground. */
const HEIGHT = 760;

type Embedded = { origin: string; locale: Locale; name: ChartName; title: string; /** Filters without `?`. */ query: string };

/** The HTML that puts a chart into another page. It is as wide as the place it is put in, and loads when it comes into sight. */
export function embedCode({ origin, locale, name, title, query }: Embedded): string {
  const address = `${origin}${localPath(locale, `/embed/${name}`)}${query && `?${query}`}`;
  return `<iframe title="${escaped(title)}" src="${escaped(address)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => ENTITIES[character]!);
}
