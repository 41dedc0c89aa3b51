import { problems } from '@/lib/core/problem';
import { readVersion } from '@/lib/estimates/stored/read-version';
import { fileName } from '@/lib/exports/file-name';
import { sayWhatChanged } from '@/lib/exports/say-what-changed';
import { endpoint } from '@/lib/http/endpoint';
import { DEFAULT_LOCALE, splitPath } from '@/lib/i18n/locales';
import { explicitFilters } from '@/lib/views/page-view';
import { FILE_KINDS, svgPolicy } from './chart-file-kinds';
import { readChart } from './read-chart';
import { sendFile } from './send-file';

/**
 * /charts/<name>.svg, .png, .csv and .json, in each language: the chart of the page with the same filters, as a file. An address that no
 * chart has is a problem for a script to read, never a page.
 */
export const GET = endpoint({
  action: 'figures.read',
  open: true,
  handle: async (context, _input, request) => {
    const url = new URL(request.url);
    const [, name = '', ending = ''] = /^\/charts\/([a-z]+)\.([a-z]+)$/.exec(splitPath(url.pathname).path) ?? [];
    const kind = Object.hasOwn(FILE_KINDS, ending) ? FILE_KINDS[ending] : undefined;
    if (!kind) throw problems.notFound();
    const asked = await readChart(context, url, name, kind.parameters);
    const { view } = asked;
    const { said, make } = kind.read(asked, url.searchParams);
    const bytes = await make();
    const { changedAt } = await readVersion(context.db, view.filters.asOf);
    const language = view.locale === DEFAULT_LOCALE ? [] : [view.locale];
    const filename = fileName(name, ending, { ...explicitFilters(view), lang: null }, context.crisis, [...said, ...language]);
    return sendFile({
      request,
      bytes,
      changedAt,
      told: sayWhatChanged(view.past, request.url, view.trend.dataVersion),
      headers: {
        'content-type': kind.type,
        'content-disposition': `${kind.disposition}; filename="${filename}"`,
        ...(ending === 'svg' ? { 'content-security-policy': svgPolicy(bytes.toString()) } : {}),
      },
    });
  },
  present: (response) => response,
});
