import { render } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChartInteractive } from '@/components/charts/chart-interactive';
import { ChartSvg } from '@/components/charts/chart-svg';
import { pointsOf, type Point } from '@/lib/charts/points';
import { reportsModel } from '@/lib/charts/reports-model';
import { severityModel } from '@/lib/charts/severity-model';
import type { BandsModel } from '@/lib/charts/model';
import { CRISIS, part, trendOf } from './trend-fixture';

/** recharts draws nothing without a browser's layout: here only what it is given counts. */
const given: { data: Point[]; keys: string[] }[] = [];
jest.mock('recharts', () => {
  const nothing = () => null;
  return {
    ResponsiveContainer: ({ children }: { children: React.ReactNode }) => children,
    AreaChart: ({ data, children }: { data: Point[]; children: React.ReactNode }) => {
      given.push({ data, keys: [] });
      return <svg>{children}</svg>;
    },
    Area: ({ dataKey }: { dataKey: string }) => {
      given.at(-1)!.keys.push(dataKey);
      return null;
    },
    CartesianGrid: nothing,
    ReferenceLine: nothing,
    Tooltip: nothing,
    XAxis: nothing,
    YAxis: nothing,
  };
});

const FOOD = [[part(4, 300), part(null, 700)], [part(5, 300), part(3, 700, { basis: 'whole_area' })], [part(null, 1000)], [part(1, 1000)]] as const;
const input = { trend: trendOf({ days: 4, severity: { FOOD: [...FOOD] }, reports: { GAS: [1, 0, 4, 2] } }), events: [], crisis: CRISIS, locale: 'en' as const };
const MODELS: [string, BandsModel][] = [['severity', severityModel(input)], ['reports', reportsModel(input)]];

/** Height of each column that a path of `M x y h w v h h -w z` pieces covers, by day. */
function heightsOf(path: string, days: number): number[] {
  const heights = Array<number>(days).fill(0);
  for (const [, x, , width, height] of path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)) {
    for (let day = Math.floor(Number(x)); day < Number(x) + Number(width); day += 1) heights[day]! += Number(height);
  }
  return heights;
}

describe.each(MODELS)('the %s chart', (_name, model) => {
  it('draws exactly the points of its model on the server', () => {
    const page = document.createElement('div');
    page.innerHTML = renderToStaticMarkup(<ChartSvg model={model} />);
    const plots = [...page.querySelectorAll('svg[preserveAspectRatio=none]')];
    model.rows.forEach((row, index) => {
      const paths = [...plots[index]!.querySelectorAll('path:not(.chart-ground):not(.chart-last)')];
      expect(paths).toHaveLength(row.bands.length);
      const points = pointsOf(model, index);
      row.bands.forEach(({ id }, band) => {
        const drawn = heightsOf(paths[band]!.getAttribute('d')!, model.axis.count);
        expect(drawn).toEqual(points.map(({ values }) => values[id]));
      });
    });
  });

  it('hands exactly the same points to the interactive chart', () => {
    given.length = 0;
    render(<ChartInteractive model={model} />);
    expect(given).toHaveLength(model.rows.length);
    model.rows.forEach((row, index) => {
      expect(given[index]!.data).toEqual(pointsOf(model, index));
      expect(given[index]!.keys).toEqual(row.bands.map(({ id }) => `values.${id}`));
    });
  });

  it('has a title and a description, and no style attribute', () => {
    const markup = renderToStaticMarkup(<ChartSvg model={model} />);
    expect(markup).toContain(`<title id="chart-${model.id}-title">${model.title}</title>`);
    expect(markup).toContain(model.sentences[0]!);
    expect(markup).not.toMatch(/\sstyle=/);
  });
});
