import type { Context } from '@/lib/auth/context';
import { siteUrl } from '@/lib/auth/site';
import type { Area } from '@/lib/crisis/schema';
import { filtersToQuery, type Filters } from '@/lib/estimates/filters';
import { changesSince } from '@/lib/record/read-changes';

type Past = { ctx: Context; filters: Filters; areas: readonly Area[]; address: string; version: number };

/**
 * The headers of an answer as of an instant (RFC 7089, RFC 5829): its bytes never change, so what has happened since stands beside them. They
 * say how many changes since then touch what the filters select, where those changes are, and where the newest state is.
 */
export async function sayWhatChanged(headers: Headers, { ctx, filters, areas, address, version }: Past): Promise<void> {
  const asOf = filters.asOf!;
  const { changed, published } = await changesSince(ctx.db, { crisis: ctx.crisis, areas, filters }, asOf);
  const { pathname, searchParams } = new URL(address);
  searchParams.delete('asOf');
  const newest = `${siteUrl()}${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`;
  const selecting = filtersToQuery({ ...filters, on: null, measure: null, lang: null, asOf: null });
  const changes = `${siteUrl()}/changes?${[selecting, `since=${asOf}`].filter(Boolean).join('&')}`;
  headers.set('memento-datetime', new Date(asOf).toUTCString());
  headers.set('link', `<${newest}>; rel="original latest-version", <${changes}>; rel="version-history"`);
  headers.set('shortfall-changed-since', String(changed));
  headers.set('shortfall-published-since', String(published));
  if (version === 0) headers.set('shortfall-note', 'Nothing had been published at this instant.');
  headers.set('access-control-expose-headers', 'link, memento-datetime, shortfall-changed-since, shortfall-published-since, shortfall-note');
}
