import { renderToStaticMarkup } from 'react-dom/server';
import { ChartPicture } from '@/components/charts/chart-picture';
import type { BarsModel, LinesModel } from '@/lib/charts/model';
import { peopleModel } from '@/lib/charts/people-model';
import { shareModel } from '@/lib/charts/share-model';
import { CRISIS, part, people, trendOf, UNKNOWN } from './trend-fixture';

const DAYS = 8;
const FOOD = [people(800, { low: 600, high: 900 }), people(0), people(0), UNKNOWN, UNKNOWN, people(300), people(300), people(500)];
const GAS = FOOD.map(() => people(200));
const trend = trendOf({
  days: DAYS,
  arrivingDays: 2,
  people: { FOOD },
  severity: { FOOD: FOOD.map(() => [part(5, 300), part(3, 100, { basis: 'whole_area' }), part(null, 600)]) },
});
const input = { trend, events: [], crisis: CRISIS, locale: 'en' as const };
const lines = peopleModel(input);
const bars = shareModel(input);

function drawn(model: LinesModel | BarsModel, fit: { height?: number; dense?: boolean } = {}): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<ChartPicture model={model} {...fit} />);
  return page;
}

const numberOf = (element: Element, name: string) => Number.parseFloat(element.getAttribute(name)!);
const dayOf = (percent: number) => Math.round((percent / 100) * DAYS * 100) / 100;

/** What the level strokes of a category say: days and value, read back from percent and em against the marks of the scale. */
function strokesOf(page: HTMLElement, category: string, { max }: LinesModel): { from: number; to: number; value: number }[] {
  const levels = [...page.querySelectorAll('line.line-zero, line.chart-grid[x2="100%"]')].map((line) => numberOf(line, 'y1'));
  const [top, bottom] = [Math.min(...levels), Math.max(...levels)];
  return [...page.querySelectorAll(`line.line.line-${category}`)].map((line) => {
    expect(line.getAttribute('y1')).toBe(line.getAttribute('y2'));
    const value = Math.round(((bottom - numberOf(line, 'y1')) / (bottom - top)) * max);
    return { from: dayOf(numberOf(line, 'x1')), to: dayOf(numberOf(line, 'x2')), value };
  });
}

describe('the lines', () => {
  it('are exactly the steps of the model, cut where reports are still arriving, with 0 on the base line and nothing in a gap', () => {
    expect(strokesOf(drawn(lines), 'FOOD', lines)).toEqual([
      { from: 0, to: 1, value: 800 },
      { from: 1, to: 3, value: 0 },
      { from: 5, to: 6, value: 300 },
      { from: 6, to: 7, value: 300 },
      { from: 7, to: 8, value: 500 },
    ]);
  });

  it('are joined by risers only from one day to the next', () => {
    const risers = [...drawn(lines).querySelectorAll('line.line-riser')];
    expect(risers.map((line) => dayOf(numberOf(line, 'x1')))).toEqual([1, 7]);
  });

  it('are thin and broken on the days whose reports are still arriving', () => {
    const arriving = [...drawn(lines).querySelectorAll('line.line-arriving')];
    expect(arriving.map((line) => dayOf(numberOf(line, 'x1')))).toEqual([6, 7]);
  });

  it('stand on hatching where no line has a number', () => {
    const unknown = (model: LinesModel) =>
      [...drawn(model).querySelectorAll('rect.line-unknown')].map((rect) => [dayOf(numberOf(rect, 'x')), dayOf(numberOf(rect, 'width'))]);
    expect(unknown(lines)).toEqual([[3, 2]]);
    expect(unknown(peopleModel({ ...input, trend: trendOf({ days: DAYS, people: { FOOD, GAS } }) }))).toEqual([]);
    expect(unknown(peopleModel({ ...input, trend: trendOf({ days: DAYS }) }))).toEqual([[0, 8]]);
  });

  it('draw the range of opinions behind the figure', () => {
    const range = drawn(lines).querySelector('path.line-range.fill-FOOD')!.getAttribute('d');
    expect(range).toBe('M0 100h1v300h-1z');
  });

  it('draw nothing at all where nothing is known: no line, no mark, no 0', () => {
    const page = drawn(peopleModel({ ...input, trend: trendOf({ days: DAYS }) }));
    expect(page.querySelectorAll('line.line, .line-mark, .line-zero')).toHaveLength(0);
  });

  it('have labels that do not touch', () => {
    const figures = { FOOD: GAS, MEDICINE: GAS, GAS, MEDICAL_AID: GAS };
    const page = drawn(peopleModel({ ...input, trend: trendOf({ days: DAYS, people: figures }) }));
    const places = [...page.querySelectorAll('text.chart-label')].map((text) => numberOf(text, 'y')).sort((a, b) => a - b);
    expect(places).toHaveLength(4);
    places.slice(1).forEach((place, index) => expect(place - places[index]!).toBeGreaterThanOrEqual(1.29));
  });
});

describe('the bars', () => {
  const partsOf = (page: HTMLElement) => [...page.querySelectorAll('rect.bar-part')].map((rect) => [numberOf(rect, 'x'), numberOf(rect, 'width'), rect.getAttribute('class')]);

  it('are exactly the parts of the model, silence hatched and never a severity', () => {
    expect(partsOf(drawn(bars))).toEqual([
      [0, 30, 'bar-part fill-5'],
      [30, 10, 'bar-part bar-faint fill-3'],
      [40, 60, 'bar-part'],
      [0, 100, 'bar-part'],
      [0, 100, 'bar-part'],
      [0, 100, 'bar-part'],
    ]);
    expect(drawn(bars).querySelectorAll('rect.bar-part[fill="url(#chart-share-hatch)"]')).toHaveLength(4);
  });

  it('write a numeral only into a part with room, and no 0 anywhere', () => {
    const numerals = [...drawn(bars).querySelectorAll('text.chart-numeral')].map((text) => text.textContent);
    expect(numerals).toEqual(['5', '3']);
    expect([...drawn(bars).querySelectorAll('text')].map((text) => text.textContent)).not.toContainEqual(expect.stringMatching(/^0\b/));
  });

  it('are the same dense, with names and values beside them', () => {
    const dense = drawn(bars, { dense: true, height: 12 });
    expect(partsOf(dense)).toEqual(partsOf(drawn(bars)));
    expect(dense.querySelector('svg')!.getAttribute('height')).toBe('12em');
    const values = [...dense.querySelectorAll('text.bar-value')].map((text) => text.textContent);
    expect(values).toEqual(['400 people, 40%', 'No report so far', 'No report so far', 'No report so far']);
  });
});

describe.each([['people', lines], ['share', bars]] as const)('the %s picture', (name, model) => {
  it('has a title, a description and no style attribute, and fills a height', () => {
    const markup = drawn(model).innerHTML;
    expect(markup).toContain(`<title id="chart-${name}-title">${model.title}</title>`);
    expect(markup).toContain(model.sentences[0]!);
    expect(markup).not.toMatch(/\sstyle=/);
    expect(drawn(model, { height: 40 }).querySelector('svg')!.getAttribute('height')).toBe('40em');
  });
});
