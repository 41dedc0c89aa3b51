import type { Context } from '@/lib/auth/context';
import { chartOf } from '@/lib/charts/chart-of';
import type { ChartModel, ChartName } from '@/lib/charts/model';
import { problems } from '@/lib/core/problem';
import { splitPath } from '@/lib/i18n/locales';
import { pageView, type PageView } from '@/lib/views/page-view';
import { readView } from '@/lib/views/read-view';

export type AskedChart = { name: ChartName; view: PageView; makeModel: (options?: { tables: boolean }) => ChartModel };

/**
 * The chart and the view that an address asks for. `lang` goes before the language of the path, as in the data files.
 *
 * @param wanted name of the chart, from the address
 * @param also parameters that are read elsewhere
 * @throws not-found for a name that no chart has; parameter-refused (400) for a filter that cannot be read
 */
export async function readChart(context: Context, url: URL, wanted: string, also: readonly string[] = []): Promise<AskedChart> {
  const make = chartOf(wanted);
  if (!make) throw problems.notFound();
  const name = wanted as ChartName;
  const read = await readView(context, url.searchParams, also);
  if ('problem' in read) throw read.problem;
  const locale = read.filters.lang ?? splitPath(url.pathname).locale;
  const view = pageView(read, { locale, crisis: context.crisis, path: `/charts/${name}` });
  return { name, view, makeModel: ({ tables } = { tables: false }) => make({ ...view, tables }) };
}
