import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Context } from '@/lib/auth/context';
import { todayIn } from '@/lib/core/dates';
import { problems } from '@/lib/core/problem';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { filtersFrom, filtersToQuery, NO_FILTERS, type FilterName, type Filters } from '@/lib/estimates/filters';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import { endpoint } from '@/lib/http/endpoint';
import { bodyOf } from './body-of';
import type { Column } from './columns/column';
import { csvHead, type FileOptions } from './csv';
import { fileName } from './file-name';
import { FILE_OPTIONS, fileOptionsFrom } from './file-options';

export type Asked = { ctx: Context; filters: Filters; options: FileOptions };
type Declaration = {
  /** As in /data/<name>.csv. */
  name: string;
  columns: readonly Column[];
  /** False for code lists, which are always whole. */
  filtered?: boolean;
  /** Filters of the page that select nothing here, as the page about the data says: the name of the file leaves them out. */
  unmoved?: readonly FilterName[];
  /** The bytes in order, header first. What cannot be had at all is thrown here, and answered as a problem. */
  open: (asked: Asked) => Promise<Readable>;
};

/**
 * The address of a public CSV: the filters of the page, the same bytes for everybody, told apart by ETag. A refused parameter is a
 * problem that names it; a failure in the middle breaks the answer off, so that a file that is not whole never looks whole.
 */
export function dataFile({ name, columns, filtered = true, unmoved = [], open }: Declaration) {
  return endpoint({
    action: 'figures.read',
    open: true,
    handle: async (ctx, _input, request) => {
      const { searchParams } = new URL(request.url);
      const filters = filtered ? await filtersOf(searchParams, ctx) : noFilters(searchParams);
      const options = fileOptionsFrom(searchParams);
      const { version, changedAt } = await readDataVersion(ctx.db);
      const today = todayIn(ctx.crisis.timeZone, ctx.now);
      // Weak: what stands between here and the reader may compress the bytes.
      const etag = `W/"${version}-${fingerprint([name, csvHead(columns, options), filtersToQuery(filters), today])}"`;
      const headers = new Headers({ 'cache-control': 'public, no-cache', etag, 'last-modified': changedAt.toUTCString() });
      if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
      headers.set('content-type', 'text/csv; charset=utf-8; header=present');
      const said = Object.fromEntries(Object.entries(filters).filter(([filter]) => !unmoved.includes(filter as FilterName)));
      headers.set('content-disposition', `attachment; filename="${fileName(name, 'csv', said, ctx.crisis)}"`);
      const body = request.method === 'HEAD' ? null : bodyOf(await open({ ctx, filters, options }));
      return new Response(body, { headers });
    },
    present: (response) => response,
  });
}

/** A file has one side: `compare` is unknown here. */
async function filtersOf(searchParams: URLSearchParams, { db, crisis }: Context): Promise<Filters> {
  const known = { crisis, areas: await currentAreas(db), items: await currentItems(db) };
  return filtersFrom(searchParams, known, { also: FILE_OPTIONS, without: ['compare'] });
}

function noFilters(searchParams: URLSearchParams): Filters {
  const names = FILE_OPTIONS.join(', ');
  const unknown = [...new Set(searchParams.keys())].filter((key) => !(FILE_OPTIONS as readonly string[]).includes(key));
  if (unknown.length === 0) return NO_FILTERS;
  throw problems.parameterRefused(unknown.map((field) => ({ field, code: 'filter.unknown', params: { field, names } })));
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',').map((tag) => tag.trim()) ?? [];
  return known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag.slice(2));
}

function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}
