import type { IncomingMessage } from 'node:http';
import { localeFromHeader, type Locale } from '@/lib/i18n/locales';
import type { HotRoute } from '../hot-routes';
import type { AskedAnswer } from './answer-cache';
import { queryInOrder } from './query-in-order';

/** What a request asks of the memory of files. */
export type AskedFile = AskedAnswer & {
  handler: HotRoute['handler'];
  /** The language of a refusal; the file itself is the same in each. */
  locale: Locale;
};

/** Reads a request. Of what the client sent the address alone counts, and for a refusal its language. */
export function askedFile({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>, handler: HotRoute['handler']): AskedFile {
  const [pathname = '', query = ''] = url.split(/\?(.*)/s, 2);
  const address = pathname + queryInOrder(query);
  return { key: address, address, handler, locale: localeFromHeader(headers['accept-language'] ?? null) };
}
