import type { ChartName } from '@/lib/charts/model';
import type { DashboardView } from './view';

/** Where the browser fetches the model of a chart of this view, when the reader asks for the interactive one. */
export function chartHref({ query, locale }: DashboardView, chart: ChartName): string {
  const parameters = [`chart=${chart}`, query, `lang=${locale}`].filter(Boolean);
  return `/api/trends?${parameters.join('&')}`;
}
