import { createHash } from 'node:crypto';
import { FILE_SIZES, type FileSize } from '@/lib/charts/file-layout';
import { problems } from '@/lib/core/problem';
import { chartCsv } from '@/lib/exports/chart-csv';
import { csvHead, csvRow } from '@/lib/exports/csv';
import { FILE_OPTIONS, fileOptionsFrom } from '@/lib/exports/file-options';
import { renderPng } from '@/lib/pictures/render-png';
import { drawChart } from './draw-chart';
import type { AskedChart } from './read-chart';

/** A kind of file: which parameters it has beside the filters, and how its bytes are made. */
export type FileKind = {
  type: string;
  /** Whether a browser keeps the file or shows it. */
  disposition: 'attachment' | 'inline';
  parameters: readonly string[];
  /** `said` names what the parameters chose: two files of one view differ in nothing else. Throws parameter-refused (400). */
  read: (asked: AskedChart, searchParams: URLSearchParams) => { said: string[]; make: () => Promise<Buffer> };
};

export const FILE_KINDS: Record<string, FileKind> = {
  svg: {
    type: 'image/svg+xml; charset=utf-8',
    disposition: 'inline',
    parameters: ['size'],
    read: ({ view, makeModel }, searchParams) => {
      const size = sizeFrom(searchParams);
      return { said: [size], make: async () => Buffer.from(drawChart(view, makeModel(), size)) };
    },
  },
  png: {
    type: 'image/png',
    disposition: 'inline',
    parameters: ['size'],
    read: ({ view, makeModel }, searchParams) => {
      const size = sizeFrom(searchParams);
      return { said: [size], make: async () => renderPng(drawChart(view, makeModel(), size)) };
    },
  },
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: 'attachment',
    parameters: FILE_OPTIONS,
    read: ({ view, name }, searchParams) => {
      const options = fileOptionsFrom(searchParams);
      const make = async () => {
        const { columns, cells } = chartCsv(view, name);
        let text = csvHead(columns, options);
        for (const row of cells()) text += csvRow(columns, row, options);
        return Buffer.from(text);
      };
      return { said: FILE_OPTIONS.filter((option) => options[option]), make };
    },
  },
  json: {
    type: 'application/json; charset=utf-8',
    disposition: 'inline',
    parameters: [],
    read: ({ view, makeModel }) => {
      const meta = { dataVersion: view.trend.dataVersion, filters: view.filters, address: view.address };
      return { said: [], make: async () => Buffer.from(JSON.stringify({ ...makeModel({ tables: true }), meta })) };
    },
  },
};

/** What a browser may do with an SVG that is opened by itself: paint it with its own style, and nothing else. */
export function svgPolicy(svg: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(svg)?.[1] ?? '';
  return `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; frame-ancestors 'none'`;
}

/** `size`: wide where it is absent or empty. */
function sizeFrom(searchParams: URLSearchParams): FileSize {
  const values = searchParams.getAll('size').filter((value) => value !== '');
  if (values.length > 1) throw problems.parameterRefused([{ field: 'size', code: 'filter.repeated', params: { field: 'size' } }]);
  const size = values[0] ?? 'wide';
  if (Object.hasOwn(FILE_SIZES, size)) return size as FileSize;
  throw problems.parameterRefused([{ field: 'size', code: 'file.size', params: { sizes: Object.keys(FILE_SIZES).join(', ') } }]);
}
