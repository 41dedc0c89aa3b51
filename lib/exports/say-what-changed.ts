import { siteUrl } from '@/lib/auth/site';
import type { Past } from '@/lib/record/read-past';

/**
 * The headers of an answer as of an instant (RFC 7089, RFC 5829), none for one that speaks of now: its bytes never change, so what has happened
 * since stands beside them. They say how many changes since then touch what the filters select, where those changes are, and where the newest
 * state is.
 *
 * @param address that of the request
 * @param version of the data that the answer was made from; 0 before the first publication
 */
export function sayWhatChanged(past: Past | null, address: string, version: number): Record<string, string> {
  if (past === null) return {};
  const { pathname, searchParams } = new URL(address);
  searchParams.delete('asOf');
  const newest = `${siteUrl()}${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`;
  return {
    'memento-datetime': new Date(past.asOf).toUTCString(),
    link: `<${newest}>; rel="original latest-version", <${siteUrl()}/changes?${past.changesQuery}>; rel="version-history"`,
    'shortfall-changed-since': String(past.changed),
    'shortfall-published-since': String(past.published),
    ...(version === 0 ? { 'shortfall-note': 'Nothing had been published at this instant.' } : {}),
    'access-control-expose-headers': 'link, memento-datetime, shortfall-changed-since, shortfall-published-since, shortfall-note',
  };
}
