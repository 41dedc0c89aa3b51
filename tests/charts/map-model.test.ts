import { readFileSync } from 'node:fs';
import { mapLabels, type Box, type MapLabel } from '@/lib/charts/map-labels';
import { mapModel } from '@/lib/charts/map-model';
import { sideLabels } from '@/lib/charts/map-side-labels';
import type { Crisis } from '@/lib/crisis/schema';
import { LOCALES } from '@/lib/i18n/locales';
import { districtTrend, type District } from './district-fixture';
import { CRISIS, part } from './trend-fixture';

const NOTED = { ...CRISIS, namesNotice: { en: 'Names imply nothing.' } } as Crisis;
/** Own 4; only a statement about the whole area; silent since 4 Jan. Far apart, with populations of 1,000, 250 and 10. */
const EAST: District = { id: 'East', population: 1000, at: [47, 40], severity: { FOOD: [[part(4, 1000)]] }, newest: '2023-01-02' };
const WEST: District = { id: 'West', population: 250, at: [46, 40], severity: { FOOD: [[part(3, 250, { basis: 'whole_area' })]] }, newest: '2023-01-01' };
const SOUTH: District = {
  id: 'South',
  population: 10,
  at: [46.5, 39],
  severity: { FOOD: [[part(null, 10, { lastSeverity: 5, lastReportedOn: '2022-12-20' })]] },
  newest: '2022-12-20',
};
const model = mapModel({ trend: districtTrend([EAST, WEST, SOUTH], { category: 'FOOD' }), events: [], crisis: NOTED, locale: 'en' });
const spot = (name: string) => model.spots.find((one) => one.name === name)!;

describe('a spot', () => {
  it('is in one of three states, and silence has no severity', () => {
    expect(model.spots.map(({ name, state, level }) => [name, state, level])).toEqual([
      ['East', 'reported', 4],
      ['West', 'whole_area', 3],
      ['South', 'none', null],
    ]);
  });

  it('covers an area in proportion to the population, down to the size of a numeral', () => {
    expect(spot('East').radius).toBe(32);
    expect(spot('West').radius).toBe(16);
    expect(spot('South').radius).toBe(9.5);
  });

  it('stands where the area is, north up, inside the box', () => {
    expect(spot('West').x).toBeLessThan(spot('East').x);
    expect(spot('South').y).toBeGreaterThan(spot('East').y);
    expect(spot('West').y).toBe(spot('East').y);
    for (const { x, y, radius } of model.spots) {
      expect(Math.min(x, y, model.width - x, model.height - y)).toBeGreaterThan(radius);
    }
  });

  it('says its fact in words', () => {
    expect(model.spots.map(({ words }) => words)).toEqual([
      '4 Extreme, reported from the area',
      '3 Severe, only a statement about the whole area',
      'no report in force, last report on 20 Dec 2022: 5 Catastrophic',
    ]);
  });

  it('shrinks with all others where two would overlap', () => {
    const near = mapModel({
      trend: districtTrend([EAST, { ...WEST, population: 1000, at: [46.99, 40], severity: { FOOD: [[part(2, 1000)]] } }, SOUTH], { category: 'FOOD' }),
      events: [],
      crisis: CRISIS,
      locale: 'en',
    });
    const [a, b] = [near.spots[0]!, near.spots[1]!];
    expect(a.radius).toBe(b.radius);
    expect(a.radius).toBe(9.5);
  });

  it('does not move when one area is chosen', () => {
    const all = districtTrend([EAST, WEST, SOUTH], { category: 'FOOD' });
    const one = { ...all, areas: [all.areas[1]!] };
    const chosen = mapModel({ trend: one, areas: all.areas.map(({ area }) => area), events: [], crisis: CRISIS, locale: 'en' });
    expect(chosen.spots).toEqual([expect.objectContaining({ name: 'East', x: spot('East').x, y: spot('East').y })]);
    expect(chosen.title).toBe('Food: severe shortage or worse reported from 1 of 1 area on 2 Jan 2023');
  });
});

describe('several parts and categories', () => {
  const factOf = (district: District, category?: 'FOOD') =>
    mapModel({ trend: districtTrend([district], category ? { category } : {}), events: [], crisis: CRISIS, locale: 'en' });

  it('show the highest part and say that it is one', () => {
    const split = factOf({ ...EAST, severity: { FOOD: [[part(5, 300), part(3, 700)]] } }, 'FOOD');
    expect(split.spots[0]).toMatchObject({ state: 'reported', level: 5, words: '5 Catastrophic, from part of the area' });
    const village = factOf({ ...EAST, severity: { FOOD: [[part(4, 1000, { fromPart: true })]] } }, 'FOOD');
    expect(village.spots[0]!.words).toBe('4 Extreme, from part of the area');
  });

  it('name the categories at the highest severity that the area itself reports', () => {
    const any = factOf({ ...EAST, severity: { FOOD: [[part(4, 1000)]], GAS: [[part(4, 1000, { basis: 'whole_area' })]] }, any: [[part(4, 1000)]] });
    expect(any.spots[0]!.words).toBe('4 Extreme (Food), reported from the area');
    expect(any.tables[0]!.rows[0]).toMatchObject({ severity: '4 Extreme', categories: 'Food', basis: 'Reports from the area' });
  });

  it('never give the area what only a statement about the whole area says', () => {
    const mixed = factOf({ ...EAST, severity: { FOOD: [[part(2, 1000)]], GAS: [[part(5, 1000, { basis: 'whole_area' })]] }, any: [[part(5, 1000)]] });
    expect(mixed.spots[0]!.words).toBe('5 Catastrophic (Gas), only in a statement about the whole area; from the area itself 2 Stress');
    expect(mixed.title).toBe('On 2 Jan 2023 only statements about the whole area speak of severe shortage or worse');
  });
});

describe('the words', () => {
  it('state the finding: how many areas report severe or worse themselves', () => {
    expect(model.title).toBe('Food: severe shortage or worse reported from 1 of 3 areas on 2 Jan 2023');
    expect(model.subtitle).toBe('Food: highest severity in force in each area. Testland, 2 Jan 2023');
    expect(model.sentences[0]).toBe(
      'On 2 Jan 2023 reports of their own were in force from 1 of 3 areas; 1 had only a statement about the whole area, 1 had no report.',
    );
    expect(model.sentences).toContain('South: no report in force, last report on 20 Dec 2022: 5 Catastrophic.');
    expect(model.sentences).toContain('No report does not mean that there was no shortage.');
  });

  it('tell mild reports, silence and no figures apart', () => {
    const titleOf = (severity: District['severity']) =>
      mapModel({ trend: districtTrend([{ ...EAST, severity }], { category: 'FOOD' }), events: [], crisis: CRISIS, locale: 'en' }).title;
    expect(titleOf({ FOOD: [[part(2, 1000)]] })).toBe('Food: no report of severe shortage or worse in force on 2 Jan 2023');
    expect(titleOf({})).toBe('Food: no report in force on 2 Jan 2023');
    const empty = { ...districtTrend([EAST]), days: [], on: null };
    const none = mapModel({ trend: empty, events: [], crisis: CRISIS, locale: 'en' });
    expect(none).toMatchObject({ title: 'No figures for this period', spots: [], tables: [], sentences: [] });
  });

  it('keep the list beside the map, asked for or not', () => {
    expect(model.tables[0]!.rows).toEqual([
      { area: 'East', people: '1,000', severity: '4 Extreme', basis: 'Reports from the area', newest: '2 Jan 2023' },
      { area: 'West', people: '250', severity: '3 Severe', basis: 'Only a statement about the whole area', newest: '1 Jan 2023' },
      { area: 'South', people: '10', severity: 'No report in force; last report on 20 Dec 2022: 5 Catastrophic', basis: '–', newest: '20 Dec 2022' },
    ]);
  });

  it('explain exactly the states that are shown', () => {
    expect(model.legend.map(({ key }) => key)).toEqual(['map-own', 'map-whole-area', 'map-none']);
    const own = mapModel({ trend: districtTrend([EAST], { category: 'FOOD' }), events: [], crisis: CRISIS, locale: 'en' });
    expect(own.legend.map(({ key }) => key)).toEqual(['map-own']);
  });

  it.each(LOCALES)('are whole in %s', (locale) => {
    const { title, subtitle, sentences, tables } = mapModel({ trend: districtTrend([EAST, WEST, SOUTH], { category: 'FOOD' }), events: [], crisis: NOTED, locale });
    for (const text of [title, subtitle, ...sentences, ...tables[0]!.rows.flatMap((row) => Object.values(row))]) {
      expect(text).not.toMatch(/[{}]|mapChart\.|\.\.|։\s*։|թ\.։/);
    }
  });
});

describe('outlines', () => {
  const square = (at: number) => [[at, 39], [at + 1, 39], [at + 1, 40], [at, 40], [at, 39]];
  const topology = {
    type: 'Topology',
    arcs: [square(46), square(47).reverse()],
    objects: {
      districts: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0]], properties: { role: 'core' } },
          { type: 'Polygon', arcs: [[1]], properties: { role: 'context' } },
        ],
      },
    },
  };
  const drawn = mapModel({ trend: districtTrend([EAST, WEST, SOUTH], { category: 'FOOD' }), map: topology as never, events: [], crisis: NOTED, locale: 'en' });

  it('are drawn in whole numbers, the context under the core, whichever way a ring is wound', () => {
    expect(drawn.outlines.map(({ core }) => core)).toEqual([false, true]);
    for (const { path } of drawn.outlines) {
      expect(path).toMatch(/^M-?\d+,-?\d+(L-?\d+,-?\d+){3,}Z$/);
    }
    const xs = [...drawn.outlines[1]!.path.matchAll(/[ML](-?\d+),/g)].map(([, x]) => Number(x));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([Math.round(spot('West').x), Math.round(spot('East').x)]);
  });

  it('come with their source and the notice on names; circles alone with the notice', () => {
    expect(drawn.boundaries).toBe('Names imply nothing. Outlines: Natural Earth, simplified; not the area of control, no claim about status.');
    expect(model).toMatchObject({ outlines: [], boundaries: 'Names imply nothing.' });
  });

  it('are left out where no area has a place; the list remains', () => {
    const { at: _, ...placeless } = EAST;
    const listed = mapModel({ trend: districtTrend([placeless], { category: 'FOOD' }), map: topology as never, events: [], crisis: CRISIS, locale: 'en' });
    expect(listed).toMatchObject({ spots: [], outlines: [], boundaries: '' });
    expect(listed.tables[0]!.rows).toHaveLength(1);
    expect(listed.sentences.at(-1)).toBe('The areas have no position in the data, so there is no map: the list has the same facts.');
  });
});

describe('names on the map of the first profile', () => {
  type Entry = { id: string; level: number; names: Record<string, string>; population: number; lat: number; lon: number };
  const { areas } = JSON.parse(readFileSync('prisma/profiles/nk-2022-2023/areas.json', 'utf8')) as { areas: Entry[] };
  const districts = areas.filter(({ level }) => level === 1);
  const spotsIn = (locale: (typeof LOCALES)[number]) => {
    const trend = districtTrend(districts.map(({ id, population, lon, lat }) => ({ id, population, at: [lon, lat], severity: {} })), { category: 'FOOD' });
    trend.areas.slice(1).forEach(({ area }, index) => Object.assign(area, { names: districts[index]!.names }));
    return mapModel({ trend, events: [], crisis: CRISIS, locale }).spots;
  };
  const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  it.each(LOCALES)('never overlap, cover a circle or leave the box, in %s', (locale) => {
    const spots = spotsIn(locale);
    const labels = mapLabels(spots, { em: 13, left: 0, right: model.width, top: 0, bottom: model.height });
    expect(labels.map(({ areaId }) => areaId).sort()).toEqual(districts.map(({ id }) => id).sort());
    expectApart(labels);
    for (const { box } of labels) {
      expect(box.left >= 0 && box.top >= 0 && box.right <= model.width && box.bottom <= model.height).toBe(true);
      for (const { x, y, radius } of spots) {
        const dx = x - Math.min(Math.max(x, box.left), box.right);
        const dy = y - Math.min(Math.max(y, box.top), box.bottom);
        expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(radius);
      }
    }
  });

  it.each(LOCALES)('stand in columns beside the circles where the text is large, in %s', (locale) => {
    const em = model.height / 8.6;
    const labels = sideLabels(spotsIn(locale), { em, left: -600, right: 888, top: 0, bottom: model.height });
    expect(labels).toHaveLength(5);
    expectApart(labels);
    for (const { box } of labels) expect(box.top >= 0 && box.bottom <= model.height + 0.01 && box.left >= -600 && box.right <= 888).toBe(true);
  });

  it('leave out what has no room rather than cover anything', () => {
    const labels = mapLabels(spotsIn('ru'), { em: 60, left: 0, right: model.width, top: 0, bottom: model.height });
    expect(labels.length).toBeLessThan(5);
    expectApart(labels);
  });

  function expectApart(labels: readonly MapLabel[]): void {
    labels.forEach((a, index) => labels.slice(index + 1).forEach((b) => expect(overlap(a.box, b.box)).toBe(false)));
  }
});
