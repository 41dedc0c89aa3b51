import type { IncomingMessage } from 'node:http';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { placeOf } from '../public-pages';
import type { AskedAnswer } from './answer-cache';
import { queryInOrder } from './query-in-order';

/** What a request asks of the front cache. */
export type AskedPage = AskedAnswer & {
  locale: Locale;
  /** The variant for readers who save data. */
  light: boolean;
};

/** Every unknown address of a language is answered by the bytes of this one, so that inventing addresses fills no memory. */
const NO_SUCH_PAGE = '/no-such-page';

/** Next's own. */
const NOT_OF_THE_ADDRESS = ['_rsc'];

/** Reads a request; null when no public page answers it. Of what the client sent, only the address and Save-Data count. */
export function askedPage({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): AskedPage | null {
  const [pathname = '', query = ''] = url.split(/\?(.*)/s, 2);
  const place = placeOf(pathname);
  if (place.kind === 'other') return null;
  const { locale } = place;
  const light = headers['save-data']?.toString().trim().toLowerCase() === 'on';
  const address = place.kind === 'unknown' ? localPath(locale, NO_SUCH_PAGE) : localPath(locale, place.path) + (place.query ? queryInOrder(query, NOT_OF_THE_ADDRESS) : '');
  return { key: `${light ? 'light' : 'full'} ${address}`, address, locale, light };
}
