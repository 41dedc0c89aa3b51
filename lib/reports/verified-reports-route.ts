import type { z } from 'zod';
import { siteUrl } from '@/lib/auth/site';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { filtersFrom, filtersToQuery, type FilterName } from '@/lib/estimates/filters';
import { endpoint } from '@/lib/http/endpoint';
import { listVerifiedReports } from './read/list-verified-reports';
import { VERIFIED_PAGE_OPTIONS, verifiedPageFrom, verifiedPlaceText } from './verified-page';
import type { verifiedAnswerSchema } from './verified-row';

/** Parameters of charts and files, and of what was public: they select nothing here and are refused by name. */
export const NOT_OF_VERIFIED = ['on', 'measure', 'compare', 'asOf', 'lang'] as const satisfies readonly FilterName[];

/** GET /api/verified-reports: verified reports without identity, by pages, for analysts and their programs. */
export const GET = endpoint({
  action: 'report.listVerified',
  handle: async (ctx, _input, request): Promise<z.infer<typeof verifiedAnswerSchema>> => {
    const { searchParams } = new URL(request.url);
    const known = { crisis: ctx.crisis, areas: await currentAreas(ctx.db), items: await currentItems(ctx.db), now: ctx.now };
    const filters = filtersFrom(searchParams, known, { also: VERIFIED_PAGE_OPTIONS, without: NOT_OF_VERIFIED });
    const { limit, after } = verifiedPageFrom(searchParams);
    const { reports, count, next } = await listVerifiedReports(ctx, { filters, limit, after });
    const query = new URLSearchParams(filtersToQuery(filters));
    query.set('limit', String(limit));
    if (next) query.set('cursor', verifiedPlaceText(next));
    return { data: reports, meta: { count, next: next && `${siteUrl()}/api/verified-reports?${query}` } };
  },
});
