import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { endpoint } from '@/lib/http/endpoint';
import { splitPath } from '@/lib/i18n/locales';
import { sendFile } from '../chart-files/send-file';
import { makeFeed } from './make-feed';

/** /feed.atom, in each language: the weeks of the record and its corrections for feed readers. */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async ({ db, crisis, now }, _input, request) => {
    const { locale } = splitPath(new URL(request.url).pathname);
    const { changedAt } = await readDataVersion(db);
    const bytes = Buffer.from(await makeFeed({ db, crisis, now, locale, changedAt }));
    const headers = { 'content-type': 'application/atom+xml; charset=utf-8', 'content-language': locale };
    return sendFile({ request, bytes, changedAt, headers });
  },
  present: (response) => response,
});
