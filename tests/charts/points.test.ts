import { cornersOf } from '@/lib/charts/corners';
import type { BandsModel, LinesModel } from '@/lib/charts/model';
import { pointsOf } from '@/lib/charts/points';
import { readingAt } from '@/lib/charts/reading';
import words from '@/lib/i18n/messages/en/islands.json';

/** Five days: food known on the first two (the second exact) and, at least, on the last; medicine never. */
const LINES = {
  kind: 'lines',
  axis: { count: 5, dayLabels: ['2 Jan', '3 Jan', '4 Jan', '5 Jan', '6 Jan'] },
  events: [{ at: 1.5, number: 1, title: 'A road is closed', numbered: 'always' }],
  lines: [
    {
      category: 'FOOD',
      label: 'Food',
      steps: [
        { from: 0, to: 1, value: 300, low: 200, high: 400, atLeast: false },
        { from: 1, to: 2, value: 500, low: 500, high: 500, atLeast: false },
        { from: 4, to: 5, value: 40, low: 40, high: 60, atLeast: true },
      ],
    },
    { category: 'MEDICINE', label: 'Medicine', steps: [] },
  ],
  numbers: { 200: '200', 300: '300', 400: '400', 500: '500', 40: '40', 60: '60' },
} as unknown as LinesModel;

const BANDS = {
  kind: 'bands',
  axis: { count: 3, dayLabels: ['2 Jan', '3 Jan', '4 Jan'] },
  events: [],
  rows: [
    {
      max: 1000,
      silence: true,
      bands: [{ id: 'five', label: '5 Catastrophic', steps: [{ from: 0, to: 2, low: 0, high: 300 }] }],
      outlines: [{ id: 'last', steps: [{ from: 2, to: 3, low: 0, high: 250 }] }],
    },
  ],
  numbers: { 300: '300', 700: '700', 1000: '1,000' },
  silenceLabel: 'No report',
} as unknown as BandsModel;

describe('a chart of lines', () => {
  it('has a value where one is known and none in a gap', () => {
    expect(pointsOf(LINES).map(({ values }) => values.FOOD)).toEqual([300, 500, null, null, 40]);
    expect(pointsOf(LINES).map(({ ranges }) => ranges.FOOD)).toEqual([[200, 400], [500, 500], null, null, [40, 60]]);
    expect(pointsOf(LINES).every(({ values }) => values.MEDICINE === null)).toBe(true);
  });

  it('is level over a stretch, upright at its end and broken in a gap', () => {
    expect(cornersOf(pointsOf(LINES)).map(({ at, values }) => [at, values.FOOD])).toEqual([
      [0, 300], [1, 300], [1, 500], [2, 500], [2, null], [4, null], [4, 40], [5, 40],
    ]);
  });

  it('says figure and range, "at least", what is not known, and the events of the day', () => {
    const said = (day: number) => readingAt(LINES, 0, day, words.reading);
    expect(said(0)).toEqual({ label: '2 Jan', lines: ['Food: 300 (200 to 400)', 'Medicine: not known'] });
    expect(said(1).lines).toEqual(['Food: 500', 'Medicine: not known', 'Event 1: A road is closed']);
    expect(said(2).lines).toEqual(['Food: not known', 'Medicine: not known']);
    expect(said(4).lines).toEqual(['Food: at least 40 (40 to 60)', 'Medicine: not known']);
  });
});

describe('a chart of bands', () => {
  it('has the size of each band, 0 where there is none, and the outline of what was last known', () => {
    const points = pointsOf(BANDS, 0);
    expect(points.map(({ values }) => values.five)).toEqual([300, 300, 0]);
    expect(points.map(({ ranges }) => ranges.last)).toEqual([null, null, [0, 250]]);
    expect(cornersOf(points).map(({ at }) => at)).toEqual([0, 2, 2, 3]);
  });

  it('says what is reported and for how many there is no report', () => {
    expect(readingAt(BANDS, 0, 0, words.reading).lines).toEqual(['5 Catastrophic: 300', 'No report: 700']);
    expect(readingAt(BANDS, 0, 2, words.reading).lines).toEqual(['No report: 1,000']);
  });
});
