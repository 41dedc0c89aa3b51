import { render } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChartSvg } from '@/components/charts/chart-svg';
import { ChartInteractive } from '@/components/islands/chart/chart-interactive';
import { cornersOf, type Corner } from '@/lib/charts/corners';
import { pointsOf } from '@/lib/charts/points';
import { reportsModel } from '@/lib/charts/reports-model';
import { severityModel } from '@/lib/charts/severity-model';
import type { BandsModel } from '@/lib/charts/model';
import words from '@/lib/i18n/messages/en/islands.json';
import { CRISIS, part, trendOf } from './trend-fixture';

/** recharts draws nothing without a browser's layout: here only what it is given counts. */
const given: { data: Corner[]; keys: string[] }[] = [];
jest.mock('recharts', () => {
  const nothing = () => null;
  return {
    ResponsiveContainer: ({ children }: { children: React.ReactNode }) => children,
    AreaChart: ({ data, children }: { data: Corner[]; children: React.ReactNode }) => {
      given.push({ data, keys: [] });
      return <svg>{children}</svg>;
    },
    Area: ({ dataKey }: { dataKey: string }) => {
      given.at(-1)!.keys.push(dataKey);
      return null;
    },
    Brush: nothing,
    CartesianGrid: nothing,
    ReferenceArea: nothing,
    ReferenceLine: nothing,
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
    render(<ChartInteractive model={model} words={words} />);
    // The rows, and the strip that chooses a part of the period.
    expect(given).toHaveLength(model.rows.length + 1);
    model.rows.forEach((row, index) => {
      const { data, keys } = given[index]!;
      const keysOfRow = [...row.bands.map(({ id }) => `values.${id}`), ...row.outlines.map(({ id }) => `ranges.${id}`)];
      expect(keys).toEqual(keysOfRow);
      for (const point of pointsOf(model, index)) {
        // The stretch of corners that the middle of the day lies in says what the day's point says.
        const left = data.findLastIndex(({ at }, corner) => corner % 2 === 0 && at <= point.day);
        expect(data[left + 1]!.at).toBeGreaterThan(point.day);
        expect(data[left]!.values).toEqual(point.values);
        expect(data[left + 1]!.values).toEqual(point.values);
      }
    });
  });

  it('draws its steps to the end of the last day', () => {
    model.rows.forEach((_, index) => {
      const corners = cornersOf(pointsOf(model, index));
      expect(corners[0]!.at).toBe(0);
      expect(corners.at(-1)!.at).toBe(model.axis.count);
    });
  });

  it('has a title and a description, and no style attribute', () => {
    const markup = renderToStaticMarkup(<ChartSvg model={model} />);
    expect(markup).toContain(`<title id="chart-${model.id}-title">${model.title}</title>`);
    expect(markup).toContain(model.sentences[0]!);
    expect(markup).not.toMatch(/\sstyle=/);
  });
});
