import { chartOf } from '@/lib/charts/chart-of';
import { problems } from '@/lib/core/problem';
import { currentAreas, currentEvents, currentItems } from '@/lib/crisis/current';
import { filtersFrom } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { endpoint } from '@/lib/http/endpoint';

/** A chart of the public page as data, with the page's own filters and in the language that `lang` names. */
export const GET = endpoint({
  action: 'figures.read',
  handle: async ({ db, crisis, now }, _input, request) => {
    const { searchParams } = new URL(request.url);
    const filters = filtersFrom(searchParams, { crisis, areas: await currentAreas(db), items: await currentItems(db) }, ['chart']);
    const chart = chartOf(searchParams.get('chart') ?? '');
    if (!chart) throw problems.parameterRefused([{ field: 'chart', code: 'filter.chart', params: { value: searchParams.get('chart') ?? '' } }]);
    const trend = await getTrend(db, crisis, filters, now);
    return chart({ trend, crisis, events: await currentEvents(db), locale: filters.lang ?? 'en' });
  },
});
