import { problems } from '@/lib/core/problem';
import { readVersion } from '@/lib/estimates/stored/read-version';
import { sayWhatChanged } from '@/lib/exports/say-what-changed';
import { endpoint } from '@/lib/http/endpoint';
import { splitPath } from '@/lib/i18n/locales';
import { readChart } from '../chart-files/read-chart';
import { sendFile } from '../chart-files/send-file';
import { embedDocument, embedPolicy } from './embed-document';

/** /embed/<name>, in each language: the chart of the page with the same filters, as a page of its own for a frame. */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async (context, _input, request) => {
    const url = new URL(request.url);
    const name = /^\/embed\/([a-z]+)$/.exec(splitPath(url.pathname).path)?.[1];
    if (name === undefined) throw problems.notFound();
    const { view, makeModel } = await readChart(context, url, name);
    const page = embedDocument(view, makeModel());
    const { changedAt } = await readVersion(context.db, view.filters.asOf);
    const policy = embedPolicy(page);
    return sendFile({
      request,
      bytes: Buffer.from(page),
      changedAt,
      told: sayWhatChanged(view.past, request.url, view.trend.dataVersion),
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': view.locale, 'content-security-policy': policy },
    });
  },
  present: (response) => response,
});
