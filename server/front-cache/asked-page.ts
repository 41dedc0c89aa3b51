import type { IncomingMessage } from 'node:http';
import { FILTER_NAMES } from '@/lib/estimates/filters';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { placeOf } from '../public-pages';

/** What a request asks of the front cache. */
export type AskedPage = {
  /** The same for all requests that get the same bytes. */
  key: string;
  /** The address under which the page is rendered. */
  address: string;
  locale: Locale;
  /** The variant for readers who save data. */
  light: boolean;
};

/** Every unknown address of a language is answered by the bytes of this one, so that inventing addresses fills no memory. */
const NO_SUCH_PAGE = '/no-such-page';

const IN_ORDER: readonly string[] = [...FILTER_NAMES, 'view'];

/** Reads a request; null when no public page answers it. Of what the client sent, only the address and Save-Data count. */
export function askedPage({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): AskedPage | null {
  const [pathname = '', query = ''] = url.split(/\?(.*)/s, 2);
  const place = placeOf(pathname);
  if (place.kind === 'other') return null;
  const { locale } = place;
  const light = headers['save-data']?.toString().trim().toLowerCase() === 'on';
  const address = place.kind === 'unknown' ? localPath(locale, NO_SUCH_PAGE) : localPath(locale, place.path) + (place.query ? inOneOrder(query) : '');
  return { key: `${light ? 'light' : 'full'} ${address}`, address, locale, light };
}

/**
 * The query of an address in one order with its `?`, '' for none: filters as the pages write them, without the empty ones that a form sends;
 * then what else was asked, which the page reads or refuses by name. `_rsc` is Next's own and no part of an address.
 */
function inOneOrder(query: string): string {
  if (query === '') return '';
  const asked = new URLSearchParams(query);
  asked.delete('_rsc');
  const known = IN_ORDER.flatMap((name) => asked.getAll(name).filter((value) => value !== '').map((value) => [name, value]));
  const others = [...asked].filter(([name]) => !IN_ORDER.includes(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const ordered = new URLSearchParams([...known, ...others]).toString();
  return ordered && `?${ordered}`;
}
