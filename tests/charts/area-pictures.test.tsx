import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChartPicture } from '@/components/charts/chart-picture';
import { PanelGrid } from '@/components/charts/panel-grid';
import { stepPath } from '@/components/charts/step-path';
import { areasModel } from '@/lib/charts/areas-model';
import { mapModel } from '@/lib/charts/map-model';
import type { ChartModel } from '@/lib/charts/model';
import { weeksModel } from '@/lib/charts/weeks-model';
import type { DaySeverity } from '@/lib/estimates/trend';
import { LOCALES } from '@/lib/i18n/locales';
import { districtTrend, type District } from './district-fixture';
import { CRISIS, part } from './trend-fixture';

const whole = { basis: 'whole_area' } as const;
const known: DaySeverity = [part(null, 100, { lastSeverity: 5, lastReportedOn: '2023-01-01' })];
const week = (day: DaySeverity) => Array.from({ length: 7 }, () => day);

/** Three weeks: A reports 4, then a statement says 3, then silence; B is silent throughout. */
const DISTRICTS: District[] = [
  { id: 'A', population: 100, at: [47, 40], severity: { FOOD: [...week([part(4, 100)]), ...week([part(3, 100, whole)]), ...week(known)] } },
  { id: 'B', population: 100, at: [46, 39.5], severity: { FOOD: [...week(known), ...week(known), ...week(known)] } },
];
const input = { trend: districtTrend(DISTRICTS, { days: 21, category: 'FOOD' }), events: [], crisis: CRISIS, locale: 'en' as const };

function drawn(markup: string): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = markup;
  return page;
}

function picture(model: ChartModel, fit: { height?: number; dense?: boolean } = {}): HTMLElement {
  return drawn(renderToStaticMarkup(<ChartPicture model={model} {...fit} />));
}

const classes = (found: Iterable<Element>) => [...found].map((element) => element.getAttribute('class'));
const texts = (found: Iterable<Element>) => [...found].map((element) => element.textContent);

describe('the map', () => {
  const on = (index: number) => mapModel({ ...input, trend: { ...input.trend, on: { day: input.trend.days[index]!, index } } });

  it('fills what an area reports, hatches a statement, leaves silence empty and without a numeral', () => {
    const reported = picture(on(0));
    expect(classes(reported.querySelectorAll('.map-reported circle'))).toEqual(['map-circle fill-4']);
    expect(texts(reported.querySelectorAll('.map-reported .chart-numeral'))).toEqual(['4']);
    const statement = picture(on(7));
    expect(classes(statement.querySelectorAll('.map-whole_area circle'))).toEqual(['chart-ground', 'map-circle map-few']);
    expect(statement.querySelector('.map-few')!.getAttribute('fill')).toBe('url(#chart-map-hatch)');
    expect(texts(statement.querySelectorAll('.map-whole_area .map-outlined'))).toEqual(['3']);
    const silent = picture(on(20));
    expect(classes(silent.querySelectorAll('.map-none circle'))).toEqual(['map-circle map-empty', 'map-circle map-empty']);
    expect(silent.querySelectorAll('.chart-numeral')).toHaveLength(0);
    expect(silent.innerHTML).not.toMatch(/fill-[1-5]/);
  });

  it('puts each circle where the model has it, with its fact in words', () => {
    const model = on(0);
    const circles = [...picture(model).querySelectorAll('.map-circle')];
    expect(circles.map((circle) => ['cx', 'cy', 'r'].map((name) => Number(circle.getAttribute(name))))).toEqual(
      model.spots.map(({ x, y, radius }) => [x, y, radius]),
    );
    expect(texts(picture(model).querySelectorAll('.map-spot > title'))).toEqual(model.spots.map(({ name, words }) => `${name}: ${words}`));
  });

  it.each(LOCALES)('weighs at most 30 kB with the outlines of the first profile, in %s', (locale) => {
    const map = JSON.parse(readFileSync('prisma/profiles/nk-2022-2023/map.topojson', 'utf8')) as never;
    const model = mapModel({ ...input, locale, map });
    const markup = renderToStaticMarkup(<ChartPicture model={model} />);
    expect(model.outlines.length).toBeGreaterThan(5);
    expect(drawn(markup).querySelectorAll('.map-outline')).toHaveLength(model.outlines.length);
    expect(Buffer.byteLength(markup)).toBeLessThan(30_000);
  });

  it('leads to names beside it where the picture is low', () => {
    const low = picture(on(0), { height: 8.6, dense: true });
    expect(low.querySelectorAll('.map-leader')).toHaveLength(2);
    expect(texts(low.querySelectorAll('.map-name')).sort()).toEqual(['A', 'B']);
  });
});

describe('the weeks', () => {
  const model = weeksModel(input);

  it('are cells with their basis and numeral; silence is no cell', () => {
    const page = picture(model);
    expect(model.rows.map(({ areaId }) => areaId)).toEqual(['A', 'B']);
    expect(classes(page.querySelectorAll('.week-cell'))).toEqual(['week-cell fill-4', 'week-cell fill-3 week-faint']);
    expect(classes(page.querySelectorAll('.chart-numeral'))).toEqual(['chart-numeral on-4', 'chart-numeral']);
    expect(texts(page.querySelectorAll('.chart-numeral'))).toEqual(['4', '3']);
    expect([...page.querySelectorAll('.chart-last')].map((one) => [one.getAttribute('x'), one.getAttribute('width')])).toEqual([
      ['66.67%', '33.33%'],
      ['0%', '100%'],
    ]);
  });

  it('name their rows once, above them or beside them', () => {
    for (const fit of [{}, { height: 9, dense: true }, { height: 20 }]) {
      const labels = texts(picture(model, fit).querySelectorAll('.chart-label'));
      expect(labels).toEqual(['A', 'B']);
    }
  });
});

describe('the panels', () => {
  const model = areasModel(input);
  const paths = (page: HTMLElement) => [...page.querySelectorAll('svg[preserveAspectRatio=none] path:not(.chart-ground)')].map((path) => path.getAttribute('d'));
  const expected = model.panels.flatMap(({ rows }) =>
    rows.flatMap(({ bands, outlines, max }) => [...bands, ...outlines].map(({ steps }) => stepPath(steps, max))),
  );

  it('draw the same rows as one picture and as a grid', () => {
    expect(expected.length).toBeGreaterThan(2);
    expect(paths(picture(model))).toEqual(expected);
    expect(paths(drawn(renderToStaticMarkup(<PanelGrid model={model} />)))).toEqual(expected);
  });

  it('head each panel of the grid with its area and note', () => {
    const page = drawn(renderToStaticMarkup(<PanelGrid model={model} />));
    expect(texts(page.querySelectorAll('h3'))).toEqual(['A', 'B']);
    expect(texts(page.querySelectorAll('.panel-note'))).toEqual(model.panels.map(({ note }) => note));
  });

  it.each([8.6, 12, 30])('fill %s em of a file and no more', (height) => {
    const page = picture(model, { height });
    expect(Number.parseFloat(page.firstElementChild!.getAttribute('height')!)).toBeLessThanOrEqual(height);
    expect(paths(page)).toEqual(expected);
  });
});

it.each([mapModel(input), weeksModel(input), areasModel(input)])('has its words inside and no style attribute: $id', (model) => {
  const markup = renderToStaticMarkup(<ChartPicture model={model} />);
  expect(markup).toContain(`<title id="chart-${model.id}-title">${model.title}</title>`);
  expect(markup).toContain(model.sentences[0]!);
  expect(markup).not.toMatch(/\sstyle=/);
});
