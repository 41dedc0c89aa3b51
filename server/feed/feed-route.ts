import { siteUrl } from '@/lib/auth/site';
import { todayIn } from '@/lib/core/dates';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { endpoint } from '@/lib/http/endpoint';
import { splitPath } from '@/lib/i18n/locales';
import { KeptFiles } from '../chart-files/kept-files';
import { sendFile } from '../chart-files/send-file';
import { makeFeed } from './make-feed';

const feeds = new KeptFiles(4 * 1024 * 1024);

/** /feed.atom, in each language: the weeks of the record and its corrections for feed readers, made once for each version of the data. */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async ({ db, crisis, now }, _input, request) => {
    const { locale } = splitPath(new URL(request.url).pathname);
    const { version, changedAt } = await readDataVersion(db);
    const key = [version, todayIn(crisis.timeZone, now), locale, siteUrl()].join(' ');
    const file = await feeds.recall(key, async () => Buffer.from(await makeFeed({ db, crisis, now, locale, changedAt })));
    const headers = { 'content-type': 'application/atom+xml; charset=utf-8', 'content-language': locale };
    return sendFile({ request, file, changedAt, headers });
  },
  present: (response) => response,
});
