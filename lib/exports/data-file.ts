import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Context } from '@/lib/auth/context';
import { todayIn } from '@/lib/core/dates';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { FILTER_NAMES, filtersFrom, filtersToQuery, type FilterName, type Filters } from '@/lib/estimates/filters';
import { presentOf } from '@/lib/estimates/period';
import { readVersion } from '@/lib/estimates/stored/read-version';
import { endpoint } from '@/lib/http/endpoint';
import { readPast } from '@/lib/record/read-past';
import { bodyOf } from './body-of';
import { fileName } from './file-name';
import { sayWhatChanged } from './say-what-changed';

/** What the description of the addresses says of a file. */
export type DeclaredFile = Pick<Declaration<unknown>, 'takes' | 'parameters' | 'contentType'>;

/** What an address of /data was asked: the filters, and its own parameters as `formFrom` reads them. */
export type Asked<Form> = { ctx: Context; filters: Filters; form: Form };

type Declaration<Form> = {
  /** As in /data/<name>.<ending>. */
  name: string;
  ending: string;
  contentType: string;
  /** Filters that it understands; all others are refused by name. */
  takes: readonly FilterName[];
  /** Those of them that select nothing here, as the page about the data says: the name of the file leaves them out. */
  unmoved?: readonly FilterName[] | undefined;
  /** Names of its own parameters beside the filters. */
  parameters: readonly string[];
  /** Reads them. Throws a problem for what it cannot read. */
  formFrom: (searchParams: URLSearchParams, asked: Omit<Asked<Form>, 'form'>) => Form | Promise<Form>;
  /** What the bytes depend on beside filters, public data and day: two files that differ here have different ETags. */
  shape: (form: Form) => string;
  /** Whether a browser keeps the file or shows it. */
  disposition?: 'attachment' | 'inline';
  /** The bytes in order. What cannot be had at all is thrown here, and answered as a problem. */
  open: (asked: Asked<Form>) => Promise<Readable>;
};

/**
 * The address of a public file: the same bytes for everybody, told apart by ETag. A refused parameter is a problem that names it; a
 * failure in the middle breaks the answer off, so that a file that is not whole never looks whole.
 */
export function dataFile<Form>(declaration: Declaration<Form>) {
  const { name, ending, contentType, takes, unmoved = [], parameters, formFrom, shape, disposition = 'attachment', open } = declaration;
  const without = FILTER_NAMES.filter((filter) => !takes.includes(filter));
  const route = endpoint({
    action: 'figures.read',
    open: true,
    handle: async (ctx, _input, request) => {
      const { searchParams } = new URL(request.url);
      const known = { crisis: ctx.crisis, areas: await currentAreas(ctx.db), items: await currentItems(ctx.db), now: ctx.now };
      const filters = filtersFrom(searchParams, known, { also: parameters, without });
      const form = await formFrom(searchParams, { ctx, filters });
      const { version, changedAt, erasures } = await readVersion(ctx.db, filters.asOf);
      const today = todayIn(ctx.crisis.timeZone, presentOf(filters, ctx.now));
      // Of an instant nothing changes but by an erasure.
      const state = filters.asOf === null || erasures === 0 ? [] : [String(erasures)];
      // Weak: what stands between here and the reader may compress the bytes.
      const etag = `W/"${version}-${fingerprint([name, ending, shape(form), filtersToQuery(filters), today, ...state])}"`;
      const headers = new Headers({ 'cache-control': 'public, no-cache', etag, 'last-modified': changedAt.toUTCString() });
      const past = await readPast(ctx.db, { crisis: ctx.crisis, areas: known.areas, filters });
      for (const [header, value] of Object.entries(sayWhatChanged(past, request.url, version))) headers.set(header, value);
      if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
      headers.set('content-type', contentType);
      const said = Object.fromEntries(Object.entries(filters).filter(([filter]) => !unmoved.includes(filter as FilterName)));
      headers.set('content-disposition', `${disposition}; filename="${fileName(name, ending, said, ctx.crisis)}"`);
      const body = request.method === 'HEAD' ? null : bodyOf(await open({ ctx, filters, form }));
      return new Response(body, { headers });
    },
    present: (response) => response,
  });
  return Object.assign(route, { declared: { takes, parameters, contentType } satisfies DeclaredFile });
}

function isKnown(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match')?.split(',').map((tag) => tag.trim()) ?? [];
  return known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag.slice(2));
}

function fingerprint(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}
