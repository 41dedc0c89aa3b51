import type { PageView } from '@/lib/views/page-view';

/** What every part of the dashboard is given. */
export type DashboardView = PageView;

/** A finished crisis opens on its whole period, a running one on its newest complete day. */
export function isFinished({ crisis }: Pick<DashboardView, 'crisis'>): boolean {
  return Boolean(crisis.endedOn);
}

/** True when everything that the view counts is a published statement: then the page says "statement", not "report". */
export function isRecord({ trend }: Pick<DashboardView, 'trend'>): boolean {
  return trend.counts.reports > 0 && trend.counts.statements === trend.counts.reports;
}
