import { todayIn } from '@/lib/core/dates';
import { problems } from '@/lib/core/problem';
import { presentOf } from '@/lib/estimates/period';
import { readVersion } from '@/lib/estimates/stored/read-version';
import { sayWhatChanged } from '@/lib/exports/say-what-changed';
import { endpoint } from '@/lib/http/endpoint';
import { splitPath } from '@/lib/i18n/locales';
import { KeptFiles } from '../chart-files/kept-files';
import { readChart } from '../chart-files/read-chart';
import { sendFile } from '../chart-files/send-file';
import { embedDocument, embedPolicy } from './embed-document';

const pages = new KeptFiles(16 * 1024 * 1024);

/** /embed/<name>, in each language: the chart of the page with the same filters, as a page of its own for a frame. */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async (context, _input, request) => {
    const url = new URL(request.url);
    const name = /^\/embed\/([a-z]+)$/.exec(splitPath(url.pathname).path)?.[1];
    if (name === undefined) throw problems.notFound();
    const { view, makeModel } = await readChart(context, url, name);
    const today = todayIn(context.crisis.timeZone, presentOf(view.filters, context.now));
    const key = [view.trend.dataVersion, today, view.locale, name, view.query].join(' ');
    const page = await pages.recall(key, async () => Buffer.from(embedDocument(view, makeModel())));
    const { changedAt } = await readVersion(context.db, view.filters.asOf);
    const policy = embedPolicy(page.bytes.toString());
    return sendFile({
      request,
      file: page,
      changedAt,
      told: sayWhatChanged(view.past, request.url, view.trend.dataVersion),
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': view.locale, 'content-security-policy': policy },
    });
  },
  present: (response) => response,
});
