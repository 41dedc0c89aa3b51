/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import OverviewPage from '@/app/[locale]/(public)/page';
import { currentCrisis } from '@/lib/crisis/current';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import type { Trend } from '@/lib/estimates/trend';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';

const reportsCsv = dataRoute('reports.csv');

jest.mock('server-only', () => ({}));
const statuses: number[] = [];
jest.mock('@/lib/http/saves-data', () => ({ savesData: async () => false }));
jest.mock('@/lib/http/answer-status', () => ({ answerStatus: async (status: number) => void statuses.push(status) }));

/** The whole page on the documented record, as the server renders it. */
let database: TestDatabase;
let trend: Trend;

beforeAll(async () => {
  database = await testDatabase({ record: true });
  trend = await getTrend(database.db, await currentCrisis(database.db), NO_FILTERS, new Date());
}, 120_000);
afterAll(() => database.close());

async function pageAt(locale: Locale, query: Record<string, string> = {}): Promise<string> {
  const page = await OverviewPage({ params: Promise.resolve({ locale }), searchParams: Promise.resolve(query) });
  return renderToStaticMarkup(createElement('div', null, page));
}

const textOf = (markup: string) => markup.replace(/<(title|desc)[^>]*>.*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

it('says the headline that the figures say', async () => {
  const text = textOf(await pageAt('en'));
  const { counts } = trend;
  expect(text).toContain('Historical record from published sources. Not collected with this tool.');
  expect(text).toContain(`${counts.reports} statements on ${counts.days} days, ${counts.wholeArea} of them about the whole area.`);
  for (const { severeDays, silentDays } of trend.summaries) {
    expect(text).toContain(`${severeDays} days of ${trend.days.length} days: severe shortage or worse reported somewhere`);
    expect(text).toContain(`No statement in force on ${silentDays} days`);
  }
});

it('quotes the worst and the newest statement of each category with who said it', async () => {
  const text = textOf(await pageAt('en'));
  for (const { worst, newest } of trend.summaries) {
    for (const statement of [worst!, newest!]) expect(text).toContain(`Said by: ${statement.claimedBy}`);
  }
});

it.each(LOCALES)('stands in %s without a raw key, a style attribute or a script of its own', async (locale) => {
  const markup = await pageAt(locale);
  expect(markup).not.toMatch(/\sstyle=/);
  expect(markup).not.toContain('<script');
  expect(textOf(markup)).not.toMatch(/\b(dashboard|charts|common|severity)\.(?!csv)[a-z]+|[{}]|undefined|NaN/);
});

it('shows the tables behind the charts when the address asks for them, and says them in the links', async () => {
  const [without, shown] = [await pageAt('en'), await pageAt('en', { view: 'table', category: 'FOOD' })];
  expect(without).toContain('href="/?view=table"');
  expect(shown).toContain('Food: people by reported severity');
  expect(shown).toContain('href="/?category=FOOD"');
  expect(shown).toContain('href="/ru?category=FOOD&amp;view=table"');
});

it('gives the files the filters of the view', async () => {
  const markup = await pageAt('en', { category: 'GAS', area: 'stepanakert' });
  const query = 'category=GAS&amp;area=stepanakert&amp;from=2022-12-12&amp;to=2023-09-18';
  expect(markup).toContain(`href="/charts/severity.csv?${query}&amp;on=2023-07-31"`);
  expect(markup).toContain(`href="/data/severity.csv?${query}"`);
  expect(markup).toContain(`href="/data/reports.csv?${query}&amp;excel=1"`);
});

it('leads to a file with as many rows as the headline counts', async () => {
  const [, address] = /href="(\/data\/reports\.csv[^"]*)"/.exec(await pageAt('en'))!;
  const file = await reportsCsv(new Request(`http://127.0.0.1${address!.replaceAll('&amp;', '&')}`));
  // The record's lines hold no line breaks inside a cell; the header and the end of the last line are two more.
  expect((await file.text()).split('\r\n')).toHaveLength(trend.counts.reports + 2);
});

it('describes the chosen day, with steps to its neighbours', async () => {
  const markup = await pageAt('en', { on: '2022-12-16' });
  expect(markup).toContain('The situation on 16 December 2022');
  expect(markup).toContain('href="/?on=2022-12-15#day"');
  expect(markup).toContain('href="/?on=2022-12-17#day"');
});

it.each([
  [{ category: 'SOUP' }, 'category'],
  [{ nonsense: '1' }, 'nonsense'],
  [{ view: 'map' }, 'view'],
  [{ from: '2023-02-30' }, 'from'],
])('names what it cannot read in %j and shows nothing in its place', async (query, name) => {
  statuses.length = 0;
  const markup = await pageAt('en', query as unknown as Record<string, string>);
  expect(markup).toContain('role="alert"');
  expect(textOf(markup)).toContain(`${name}:`);
  expect(markup).not.toContain('figure-severity');
  expect(statuses).toEqual([400]);
});

it('says that silence is not the absence of shortage where nothing matches', async () => {
  const text = textOf(await pageAt('en', { from: '2022-12-12', to: '2022-12-12', category: 'MEDICINE' }));
  expect(text).toContain('No reports in this view');
  expect(text).toContain('This does not mean there was no shortage.');
});
