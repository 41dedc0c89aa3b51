import { shareModel } from '@/lib/charts/share-model';
import type { Compared } from '@/lib/charts/chart-frame';
import { perTenThousand } from '@/lib/core/share';
import type { Category } from '@/lib/crisis/vocabulary';
import type { AreaTrend, DaySeverity, Trend } from '@/lib/estimates/trend';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { CRISIS, part, POPULATION, SILENT, trendOf } from './trend-fixture';

/** One day: 100 at 5 and 200 at 3 from the area, 150 at 3 through a whole-area statement, 50 at 1, 500 without a report. */
const MIXED: DaySeverity = [part(5, 100), part(3, 200), part(3, 150, { basis: 'whole_area' }), part(1, 50), part(null, 500)];
const MILD: DaySeverity = [part(2, POPULATION)];

function trendWith(severity: Partial<Record<Category, DaySeverity>>, more: Parameters<typeof trendOf>[0] = {}): Trend {
  const days = Object.fromEntries(Object.entries(severity).map(([category, parts]) => [category, [parts]]));
  return trendOf({ days: 1, severity: days, ...more });
}

function modelOf(trend: Trend, more: { locale?: Locale; compared?: Compared } = {}) {
  return shareModel({ trend, events: [], crisis: CRISIS, locale: 'en', tables: true, ...more });
}

const trend = trendWith(
  { FOOD: MIXED, GAS: MILD },
  { reports: { FOOD: [3], GAS: [0] }, newestOn: { FOOD: '2023-01-02', MEDICINE: '2022-12-20', GAS: '2023-01-01' } },
);
const model = modelOf(trend);
const bars = Object.fromEntries(model.groups.map(({ category, bars: [bar] }) => [category, bar!]));

describe('a bar', () => {
  it('runs from the worst to no report and adds up to the population', () => {
    expect(bars.FOOD!.max).toBe(1000);
    expect(bars.FOOD!.parts.map(({ level, basis, from, to }) => [level, basis, from, to])).toEqual([
      [5, 'own', 0, 100],
      [3, 'own', 100, 300],
      [3, 'whole_area', 300, 450],
      [1, 'own', 450, 500],
      [null, 'none', 500, 1000],
    ]);
    expect(bars.FOOD!.parts.map(({ label }) => label)).toEqual([
      '5 Catastrophic: 100 people, 10%',
      '3 Severe: 200 people, 20%',
      '3 Severe, statement about the whole area: 150 people, 15%',
      '1 Minimal: 50 people, 5%',
      'No report: 500 people, 50%',
    ]);
  });

  it('says severe or worse as people and share, and what it rests on', () => {
    expect(bars.FOOD).toMatchObject({ value: '450 people, 45%', note: '3 reports of this day, newest 2 Jan 2023' });
    expect(bars.GAS).toMatchObject({ value: 'No severe shortage reported', note: 'No report of this day, newest 1 Jan 2023' });
  });

  it('says silence as silence, never as 0', () => {
    const silence = { note: 'This does not mean there is no shortage', parts: [expect.objectContaining({ level: null, from: 0, to: 1000 })] };
    expect(bars.MEDICINE).toMatchObject({ value: 'No report since 20 Dec 2022', ...silence });
    expect(bars.MEDICAL_AID).toMatchObject({ value: 'No report so far', ...silence });
  });
});

describe('the words', () => {
  it('find the category that touches most people', () => {
    expect(model.title).toBe('Food: 450 people (45%) lived in areas reporting severe shortage or worse, more than for any other category');
    expect(model.subtitle).toBe('People by the severity reported for their area, share of the population. Testland, 2 Jan 2023');
  });

  it('find several that touch as many, none that is severe, and silence', () => {
    const severe: DaySeverity = [part(4, POPULATION)];
    expect(modelOf(trendWith({ FOOD: severe, GAS: severe })).title).toBe(
      'In 2 of 4 categories 1,000 people (100%) lived in areas reporting severe shortage or worse',
    );
    expect(modelOf(trendWith({ GAS: MILD })).title).toBe('No report of severe shortage or worse in force on 2 Jan 2023');
    expect(modelOf(trendWith({})).title).toBe('No report in force on 2 Jan 2023');
    expect(modelOf({ ...trend, categories: ['FOOD'] }).title).toBe('Food: 450 people (45%) lived in areas reporting severe shortage or worse');
  });

  it('say per category how many, on what basis, and of whom nothing is known; then that figures must not be added', () => {
    expect(model.sentences).toEqual([
      'Food: 450 people (45%) lived in areas reporting severe shortage or worse. For 150 of them only a statement about the whole area was ' +
        'in force. No report was in force for 500 people. 3 reports describe this day; the newest is of 2 Jan 2023.',
      'Medicine: no report since 20 Dec 2022; this does not mean there was no shortage.',
      'Gas: no report of severe shortage or worse was in force. No report describes this day itself; the newest is of 1 Jan 2023.',
      'Medical aid: no report so far; this does not mean there was no shortage.',
      'People can be in several categories; figures must not be added.',
    ]);
  });

  it('warn where reports about the day are still arriving', () => {
    const { sentences } = modelOf({ ...trend, arrivingDays: 2 });
    expect(sentences).toContain('Reports about 2 Jan 2023 are still arriving: the figures may rise.');
  });

  it('say that there is nothing where the period has no days', () => {
    const { title, groups, sentences, tables } = modelOf({ ...trend, days: [], on: null });
    expect({ title, groups, sentences, tables }).toEqual({ title: 'There are no figures in this period', groups: [], sentences: [], tables: [] });
  });
});

describe('the table', () => {
  it('has the people of each severity, and does not call silence 0', () => {
    const [food, medicine, gas] = model.tables[0]!.rows;
    expect(food).toMatchObject({ severe: '450', share: '45%', s5: '100', s4: '0', s3: '350', s2: '0', s1: '50', none: '500', population: '1,000', reports: '3' });
    expect(medicine).toMatchObject({ severe: 'Not known', share: 'Not known', s5: 'Not known', none: '1,000', newest: '20 Dec 2022' });
    expect(gas).toMatchObject({ severe: '0', share: '0%', s2: '1,000', newest: '1 Jan 2023' });
    expect(model.tables[0]!.columns.map(({ key }) => key)).toEqual(
      ['category', 'severe', 'share', 's5', 's4', 's3', 's2', 's1', 'none', 'population', 'reports', 'newest'],
    );
  });
});

/** A second area of 200 people: 40 at 4, 160 at 1. */
function otherArea(): AreaTrend {
  const other = trendWith({ FOOD: [part(4, 40), part(1, 160)] }, { newestOn: { FOOD: '2023-01-02' } }).areas[0]!;
  return { ...other, population: 200, area: { ...other.area, id: 'y', names: { en: 'Otherland' } } };
}

describe('two areas', () => {
  const compared: Compared = { kind: 'area', area: otherArea(), on: trend.on! };
  const pair = modelOf(trend, { compared });
  const [mine, theirs] = pair.groups[0]!.bars;

  it('are each scaled to their own population and said per 10,000 people', () => {
    expect(mine).toMatchObject({ label: 'Testland', max: 1000, value: '450 people, 45%', note: '4,500 per 10,000 people; 3 reports of this day' });
    expect(theirs).toMatchObject({ label: 'Otherland', max: 200, value: '40 people, 20%', note: '2,000 per 10,000 people; no report of this day' });
    expect(pair.sentences[1]).toContain('Food, Otherland: 40 people (20%) lived in areas reporting severe shortage or worse. That is 2,000 of every 10,000 people.');
    expect(pair.tables[0]!.rows[1]).toMatchObject({ side: 'Otherland', share: '20%', rate: '2,000', population: '200' });
  });

  it('are told apart in the finding and have both denominators in the foot', () => {
    expect(pair.title).toBe('Food: areas reporting severe shortage or worse held 45% of people (Testland) and 20% (Otherland)');
    expect(pair.foot.source).toContain('Population: 1,000, 2022. Population of Otherland: 200, 2022.');
  });

  it('are said to be alike where no share differs', () => {
    const same: Compared = { ...compared, area: { ...trend.areas[0]!, area: compared.area.area } };
    expect(modelOf(trend, { compared: same }).title).toBe(
      'Testland and Otherland: the same share of people in areas reporting severe shortage or worse',
    );
  });

  it('are not compared where one of them has no report', () => {
    const silent: Compared = { ...compared, area: trendWith({ FOOD: SILENT }).areas[0]! };
    expect(modelOf(trend, { compared: silent }).title).toMatch(/^Food: 450 people/);
    const partly: Compared = { ...compared, area: trendWith({ FOOD: [part(2, 900), part(null, 100)] }).areas[0]! };
    expect(modelOf(trend, { compared: partly }).title).toMatch(/^Food: 450 people/);
  });
});

it('a bar without severe shortage is not said to be 0 per 10,000', () => {
  const mild: Compared = { kind: 'area', area: trendWith({ FOOD: MILD }, { newestOn: { FOOD: '2023-01-02' } }).areas[0]!, on: trend.on! };
  const bar = modelOf(trend, { compared: mild }).groups[0]!.bars[1];
  expect(bar).toMatchObject({ value: 'No severe shortage reported', note: 'No report of this day, newest 2 Jan 2023' });
});

describe('two days', () => {
  const rising = trendOf({ days: 2, newestOn: { FOOD: '2023-01-02' }, severity: { FOOD: [[part(3, 100), part(null, 900)], [part(3, 400), part(null, 600)]] } });
  const compared: Compared = { kind: 'day', area: rising.areas[0]!, on: { day: '2023-01-02', index: 0 } };

  it('stand one above the other with their day', () => {
    const { groups, title, foot } = modelOf(rising, { compared });
    expect(groups[0]!.bars.map(({ label, value }) => [label, value])).toEqual([['3 Jan 2023', '400 people, 40%'], ['2 Jan 2023', '100 people, 10%']]);
    expect(title).toBe('Food: areas reporting severe shortage or worse held 40% of people (3 Jan 2023) and 10% (2 Jan 2023)');
    expect(foot.source).not.toContain('Population of');
    expect(groups[0]!.bars[0]!.note).toBe('No report of this day, newest 2 Jan 2023');
  });

  it('are not compared in the finding while reports of one are still arriving', () => {
    expect(modelOf({ ...rising, arrivingDays: 1 }, { compared }).title).toMatch(/^Food: 400 people \(40%\)/);
  });
});

it.each(LOCALES)('is whole in %s', (locale) => {
  const compared: Compared = { kind: 'area', area: otherArea(), on: trend.on! };
  for (const one of [modelOf(trend, { locale }), modelOf(trend, { locale, compared })]) {
    const texts = [one.title, one.subtitle, one.foot.source, ...one.sentences, ...one.groups.flatMap(({ bars: all }) => all.flatMap(({ value, note }) => [value, note]))];
    for (const text of texts) expect(text).not.toMatch(/[{}]|shareChart\.|\.\.|։\s*։|թ\.։/);
  }
});

test('people per 10,000 of the population', () => {
  expect(perTenThousand(84_000, 120_000)).toBe(7000);
  expect(perTenThousand(5, 0)).toBe(0);
});
