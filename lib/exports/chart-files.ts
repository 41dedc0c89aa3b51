import type { Context } from '@/lib/auth/context';
import type { ChartName } from '@/lib/charts/model';
import type { Db } from '@/lib/db/client';
import { filtersToQuery, NO_FILTERS } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { Memory } from '@/lib/estimates/memory';
import { severityRows } from '@/lib/estimates/severity-rows';
import { trendRows } from '@/lib/estimates/trend-rows';
import { DEFAULT_LOCALE, localPath } from '@/lib/i18n/locales';
import type { PageView } from '@/lib/views/page-view';
import { chartCsv, DATA_FILE } from './chart-csv';
import { csvHead, csvRow } from './csv';

/** Addresses of a chart's CSV files, with the rows under their headers and the bytes of the smaller one. */
export type ChartFiles = { shown: { href: string; rows: number; bytes: number }; full: { href: string; rows: number } };

const PLAIN = { excel: false, hxl: false };
type Counted = { rows: number; bytes: number };
const newMemory = () => ({ shown: new Memory<Counted>(400), full: new Memory<number>(4) });
const kept = new WeakMap<Db, Record<'now' | 'past', ReturnType<typeof newMemory>>>();

/** The CSV of what a chart of this view shows, and the whole file that it comes from. Counted, not estimated; kept until public data change. */
export async function chartFiles(context: Pick<Context, 'db' | 'crisis' | 'now'>, view: PageView, name: ChartName): Promise<ChartFiles> {
  const { locale, fileQuery, trend, filters: { asOf } } = view;
  const memories = kept.get(context.db) ?? { now: newMemory(), past: newMemory() };
  kept.set(context.db, memories);
  // What stood under a version of the past changes by an erasure alone.
  const [memory, version, of] = asOf === null ? [memories.now, trend.dataVersion, ''] : [memories.past, trend.erasures, `${trend.dataVersion} `];
  const file = DATA_FILE[name];
  const address = `${localPath(locale, `/charts/${name}`)}.csv${fileQuery && `?${fileQuery}`}`;
  const query = filtersToQuery({ asOf, lang: locale === DEFAULT_LOCALE ? null : locale });
  const last = trend.days.at(-1);
  return {
    shown: { href: address, ...(await memory.shown.recall(version, `${of}${address} ${last}`, async () => counted(view, name))) },
    full: {
      href: `/data/${file}.csv${query && `?${query}`}`,
      rows: await memory.full.recall(version, `${of}${file} ${last}`, async () => {
        const whole = await getTrend(context.db, context.crisis, { ...NO_FILTERS, asOf }, context.now);
        return lengthOf(file === 'severity' ? severityRows(whole) : trendRows(whole));
      }),
    },
  };
}

function counted(view: PageView, name: ChartName): Counted {
  const { columns, cells } = chartCsv(view, name);
  let rows = 0;
  let bytes = Buffer.byteLength(csvHead(columns, PLAIN));
  for (const row of cells()) {
    rows += 1;
    bytes += Buffer.byteLength(csvRow(columns, row, PLAIN));
  }
  return { rows, bytes };
}

function lengthOf(rows: Iterable<unknown>): number {
  let length = 0;
  for (const _ of rows) length += 1;
  return length;
}
