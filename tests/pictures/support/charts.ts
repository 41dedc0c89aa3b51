import { publicContext } from '@/lib/auth/context';
import { chartOf } from '@/lib/charts/chart-of';
import type { ChartName } from '@/lib/charts/model';
import type { Locale } from '@/lib/i18n/locales';
import { pageView, type PageView } from '@/lib/views/page-view';
import { readView } from '@/lib/views/read-view';
import { hotRoute } from '@/server/hot-routes';

/** The answer of the server to a request, without the network. */
export function ask(address: string, init?: RequestInit): Promise<Response> {
  const url = new URL(address, 'http://shortfall.test');
  return hotRoute(init?.method ?? 'GET', url.pathname)!.handler(new Request(url, init));
}

/** The view of a chart's page, as the page itself makes it. */
export async function viewOf(name: ChartName, query = '', locale: Locale = 'en'): Promise<PageView> {
  const context = await publicContext(locale);
  const read = await readView(context, new URLSearchParams(query));
  if ('problem' in read) throw read.problem;
  return pageView(read, { locale, crisis: context.crisis, path: `/charts/${name}` });
}

/** The model of that page's chart. */
export function modelOf(view: PageView, name: ChartName, tables = false) {
  return chartOf(name)!({ ...view, tables });
}
