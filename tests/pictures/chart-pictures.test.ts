import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { CHART_NAMES, type ChartName } from '@/lib/charts/model';
import { FILE_SIZES, FILE_TEXT, type FileSize } from '@/lib/charts/file-layout';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { renderPng } from '@/lib/pictures/render-png';
import { drawChart } from '@/server/chart-files/draw-chart';
import { testDatabase, type TestDatabase } from '../support/database';
import { modelOf, viewOf } from './support/charts';
import { decodePng, inkIn } from './support/png';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

async function svgOf(name: ChartName, size: FileSize, locale: Locale, query = ''): Promise<string> {
  const view = await viewOf(name, query, locale);
  return drawChart(view, modelOf(view, name), size);
}

const ALL = CHART_NAMES.flatMap((name) => LOCALES.map((locale) => [name, locale] as const));

test.each(ALL)('%s in %s is a document that stands alone, in every size', async (name, locale) => {
  for (const size of Object.keys(FILE_SIZES) as FileSize[]) {
    const svg = await svgOf(name, size, locale);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/var\(|@media|color-mix|\drem|undefined|NaN/);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href=|src=|https?:|<image|<script|foreignObject|@import/);
    expect([...svg.matchAll(/url\(([^)]*)\)/g)].every(([, target]) => svg.includes(`id="${target!.slice(1)}"`))).toBe(true);
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(svg).not.toMatch(/<(?:rect|line|circle|g)[^>]*="[^"]*(?:%|\dem)"/);
  }
});

test.each(ALL)('%s in %s has no text smaller than 26 px', async (name, locale) => {
  const svg = await svgOf(name, 'wide', locale);
  const said = [...svg.matchAll(/font-size[:=]"?([\d.]+)/g)].map(([, size]) => Number(size));
  expect(Math.min(...said)).toBeGreaterThanOrEqual(FILE_TEXT);
});

test.each(LOCALES)('a picture in %s says what it shows, from where, up to when, whose it is and where to find it', async (locale) => {
  const view = await viewOf('severity', 'category=GAS', locale);
  const { title, subtitle, foot } = modelOf(view, 'severity');
  const words = textsIn(drawChart(view, modelOf(view, 'severity'), 'wide'));
  for (const text of [title, subtitle, foot.asOf, foot.coverage!, foot.source, foot.licence]) expect(words).toContain(text);
  expect(words).toContain(`/charts/severity?category=GAS`);
});

test('a card leaves the source to its page, and nothing else', async () => {
  const view = await viewOf('severity');
  const { title, subtitle, foot } = modelOf(view, 'severity');
  const words = textsIn(drawChart(view, modelOf(view, 'severity'), 'card'));
  for (const text of [title, subtitle, foot.asOf, foot.coverage!, foot.licence]) expect(words).toContain(text);
  expect(words).not.toContain(foot.source);
});

test('a low picture explains the severities that it shows, a square one all of them', async () => {
  const levels = async (size: FileSize) => [...(await svgOf('share', size, 'en', 'category=GAS&on=2023-07-31')).matchAll(/class="fill-(\d)" x="/g)].map(([, level]) => level);
  expect(await levels('wide')).toEqual(['4', '3']);
  expect((await levels('square')).slice(0, 5)).toEqual(['5', '4', '3', '2', '1']);
});

test('a map never goes without the word on its boundaries', async () => {
  for (const size of Object.keys(FILE_SIZES) as FileSize[]) expect(textsIn(await svgOf('map', size, 'en'))).toMatch(/[Bb]oundaries and names/);
});

test('an invented crisis says so in every picture', async () => {
  const view = await viewOf('severity');
  const sample = { ...view, crisis: { ...view.crisis, sample: true } };
  for (const size of Object.keys(FILE_SIZES) as FileSize[]) {
    expect(textsIn(drawChart(sample, modelOf(sample, 'severity'), size))).toContain('SAMPLE: invented places and figures');
  }
  expect(textsIn(drawChart(view, modelOf(view, 'severity'), 'wide'))).not.toContain('SAMPLE');
});

test.each(LOCALES.flatMap((locale) => (Object.keys(FILE_SIZES) as FileSize[]).map((size) => [locale, size] as const)))(
  'the PNG in %s, %s, has its size, and ink where its words are and nowhere else',
  async (locale, size) => {
    const svg = await svgOf('severity', size, locale);
    const png = decodePng(await renderPng(svg));
    const { width, height } = FILE_SIZES[size];
    expect([png.width, png.height]).toEqual([width, height]);
    const lines = [...svg.matchAll(/<text class="chart-(?:label|text)" x="26" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]*)</g)];
    expect(lines.length).toBeGreaterThanOrEqual(5);
    for (const [, y, size] of lines) {
      const box = { x: 26, y: Number(y) - Number(size), width: 400, height: Number(size) * 1.2 };
      expect(inkIn(png, box)).toBeGreaterThan(Number(size) * 12);
    }
    expect(inkIn(png, { x: 0, y: 0, width: 24, height })).toBe(0);
    expect(inkIn(png, { x: width - 24, y: 0, width: 24, height })).toBe(0);
  },
);

/** Every text of a document, its lines joined as they were before they were broken. */
function textsIn(svg: string): string {
  const parser = new XMLParser({ ignoreAttributes: true, preserveOrder: true, trimValues: false });
  const collect = (nodes: unknown[]): string[] =>
    nodes.flatMap((node) =>
      Object.entries(node as Record<string, unknown>).flatMap(([name, value]) => {
        if (name === 'style' || name === 'title' || name === 'desc') return [];
        return Array.isArray(value) ? collect(value) : name === '#text' ? [String(value)] : [];
      }),
    );
  return collect(parser.parse(svg) as unknown[]).join(' ').replaceAll(' &', '&').replaceAll('&amp;', '&');
}
