import type { PublicArea } from '@/lib/crisis/areas';
import type { Crisis, CrisisEvent } from '@/lib/crisis/schema';
import type { Filters } from '@/lib/estimates/filters';
import type { Trend } from '@/lib/estimates/trend';
import type { Locale } from '@/lib/i18n/locales';

/** What every part of the dashboard is given. */
export type DashboardView = {
  locale: Locale;
  crisis: Crisis;
  trend: Trend;
  events: readonly CrisisEvent[];
  /** Public areas, the whole crisis first. */
  areas: readonly PublicArea[];
  /** True when the address asks for the tables behind the charts (`view=table`). */
  tables: boolean;
  /** This page with some filters changed, or with the tables shown or not; what is not named stays as it is. */
  linkTo: (changes: Partial<Filters> & { tables?: boolean }) => string;
  /** The query string of this page with its `?`, '' for none. */
  search: string;
  /** The filters of this view as a query string without `?`, '' for none: for chart data. */
  query: string;
  /**
   * The same with the period written out, for files: whoever keeps the address gets the rows that this page counts, and reports.csv
   * without a period goes on after the last day of figures.
   */
  fileQuery: string;
};

/** A finished crisis opens on its whole period, a running one on its newest complete day. */
export function isFinished({ crisis }: Pick<DashboardView, 'crisis'>): boolean {
  return Boolean(crisis.endedOn);
}

/** True when everything that the view counts is a published statement: then the page says "statement", not "report". */
export function isRecord({ trend }: Pick<DashboardView, 'trend'>): boolean {
  return trend.counts.reports > 0 && trend.counts.statements === trend.counts.reports;
}
