/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import AboutPage from '@/app/[locale]/(public)/about/page';
import AreaRoute, { generateMetadata as areaMetadata } from '@/app/[locale]/(public)/areas/[area]/page';
import AreasPage from '@/app/[locale]/(public)/areas/page';
import ItemRoute from '@/app/[locale]/(public)/items/[item]/page';
import ItemsPage from '@/app/[locale]/(public)/items/page';
import MethodPage from '@/app/[locale]/(public)/method/page';
import WhenNotPage from '@/app/[locale]/(public)/when-not-to-use/page';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { testDatabase, type TestDatabase } from '../support/database';

jest.mock('server-only', () => ({}));
jest.mock('next/navigation', () => ({ ...jest.requireActual('next/navigation'), useParams: () => ({ locale: 'en' }) }));
const statuses: number[] = [];
jest.mock('@/lib/http/answer-status', () => ({ answerStatus: async (status: number) => void statuses.push(status) }));

/** The pages beside the dashboard on the documented record, as the server renders them. */
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ record: true });
}, 120_000);
afterAll(() => database.close());
beforeEach(() => void (statuses.length = 0));

type Page = (props: { params: Promise<never>; searchParams: Promise<Record<string, string>> }) => Promise<ReactNode>;
async function markupOf(page: unknown, params: Record<string, string> = {}, query: Record<string, string> = {}, locale: Locale = 'en') {
  const element = await (page as Page)({ params: Promise.resolve({ locale, ...params } as never), searchParams: Promise.resolve(query) });
  return renderToStaticMarkup(createElement('div', null, element));
}
const textOf = (markup: string) =>
  markup
    .replace(/<(title|desc)[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');

const PAGES: [string, unknown, Record<string, string>][] = [
  ['areas', AreasPage, {}],
  ['an area', AreaRoute, { area: 'askeran' }],
  ['the whole crisis', AreaRoute, { area: 'nk' }],
  ['items', ItemsPage, {}],
  ['an item', ItemRoute, { item: 'FOOD-SUGAR' }],
  ['an item that nobody named', ItemRoute, { item: 'GAS-KEROSENE' }],
  ['about', AboutPage, {}],
  ['when not to use', WhenNotPage, {}],
  ['method', MethodPage, {}],
];

describe.each(PAGES)('%s', (_name, page, params) => {
  it.each(LOCALES)('stands in %s without a raw key, a style attribute or a script of its own', async (locale) => {
    const markup = await markupOf(page, params, {}, locale);
    expect(markup).not.toMatch(/\sstyle=/);
    expect(markup).not.toContain('<script');
    expect(textOf(markup)).not.toMatch(/\b(places|about|method|common|severity|notices)\.(?!csv)[a-z]+|[{}]|undefined|NaN/);
    expect(statuses).toEqual([]);
  });
});

describe('the list of areas', () => {
  it('says of Askeran what the record says: 9 reports, the newest of 27 July', async () => {
    const card = /<li class="card"><h2 class="card-title"><a href="\/areas\/askeran">[\s\S]*?<\/li>/.exec(await markupOf(AreasPage))![0];
    const text = textOf(card);
    expect(text).toContain('Population 17,200 estimate 2022-12');
    expect(text).toContain('Reports 9 ');
    expect(text).toContain('27 Jul 2023');
    expect(text).toContain('Əsgəran');
  });

  it('has no place inside an area', async () => {
    const text = textOf(await markupOf(AreasPage));
    const places = (await currentAreas(database.db)).filter(({ level, parentId }) => level === 2 && parentId !== 'lachin-road-villages');
    expect(places.length).toBeGreaterThan(5);
    // Towns that give their district its name are named by it.
    const told = places.filter(({ names }) => !text.includes(`${names.en.split(' / ')[0]} district`) && !text.includes(`${names.en.split(' / ')[0]} /`));
    expect(told.map(({ names }) => names.en).filter((name) => text.includes(name))).toEqual([]);
  });
});

describe('the page of an area', () => {
  it('says in words what is known of it', async () => {
    const text = textOf(await markupOf(AreaRoute, { area: 'askeran' }));
    expect(text).toContain('9 public reports speak of this area itself, about 6 days.');
    expect(text).toContain('on 71 of them by reports from the area itself.');
    expect(text).toContain('Newest report from the area: 27 July 2023');
  });

  it('says in each card without a statement of its own what the numbers rest on', async () => {
    const markup = await markupOf(AreaRoute, { area: 'askeran' });
    const cards = [...markup.matchAll(/<li class="card category-card">[\s\S]*?<\/li>/g)].map(([card]) => card);
    const basis = 'No statement about this area itself: the numbers above rest on statements about the whole area alone.';
    // Food, medicine, gas, medical aid: the record has 4, 1, 4 and 0 statements about Askeran.
    expect(cards.map((card) => textOf(card).includes(basis))).toEqual([false, false, false, true]);
    expect(cards.map((card) => card.includes('class="statement"'))).toEqual([true, true, true, false]);
  });

  it('leads to its reports, its overview and its rows, and to another area beside it', async () => {
    const markup = await markupOf(AreaRoute, { area: 'askeran' });
    expect(markup).toContain('href="/record?area=askeran"');
    expect(markup).toContain('href="/?area=askeran"');
    expect(markup).toContain('href="/data/reports.csv?area=askeran&amp;from=2022-12-12&amp;to=2023-09-18"');
    expect(markup).toContain('<option value="martuni"');
    expect(markup).not.toContain('<option value="askeran"');
    expect(markup).toContain('href="/tell-us?about=%2Fareas%2Faskeran"');
  });

  it('keeps its filters in other languages, and says what its path says only once', async () => {
    const markup = await markupOf(AreaRoute, { area: 'askeran' }, { category: 'FOOD', area: 'askeran' });
    expect(markup).toContain('href="/ru/areas/askeran?category=FOOD"');
  });

  it.each(['no-such-area', 'khnapat', ''])('%j is no public area: 404 in words', async (area) => {
    const text = textOf(await markupOf(AreaRoute, { area }));
    expect(statuses).toEqual([404]);
    expect(text).toContain('There is no page at this address');
    expect((await areaMetadata({ params: Promise.resolve({ locale: 'en', area }), searchParams: Promise.resolve({}) })).title).toContain('no page');
  });

  it('no place inside an area has a page', async () => {
    const [place] = (await currentAreas(database.db)).filter(({ level }) => level === 2);
    await markupOf(AreaRoute, { area: place!.id });
    expect(statuses).toEqual([404]);
  });

  it.each([{ area: 'martuni' }, { nonsense: '1' }, { view: 'map' }])('%j is refused by name', async (query) => {
    const markup = await markupOf(AreaRoute, { area: 'askeran' }, query as unknown as Record<string, string>);
    expect(statuses).toEqual([400]);
    expect(textOf(markup)).toContain(`${Object.keys(query)[0]}:`);
    // The page without parameters, and the same in other languages: not the overview.
    expect(markup).toContain('href="/areas/askeran"');
    expect(markup).toContain('href="/ru/areas/askeran"');
  });
});

describe('items', () => {
  it('lists every one with its page, and says where none was named', async () => {
    const markup = await markupOf(ItemsPage);
    const items = await currentItems(database.db);
    expect(items).toHaveLength(53);
    for (const { code } of items) expect(markup).toContain(`href="/items/${code}"`);
    expect(textOf(markup)).toContain('53 items');
  });

  it('of bread says 14 reports, its local ration with its source, and that no standard gives an amount', async () => {
    const text = textOf(await markupOf(ItemRoute, { item: 'FOOD-BREAD' }));
    expect(text).toContain('14 public reports name this item, on 12 days.');
    expect(text).toContain('No humanitarian standard gives one.');
    expect(text).toMatch(/200 g\/person\/day , Stepanakert , from 5 Sept? 2023/);
    expect(text).toContain('mirrorspectator.com');
  });

  it('of sugar says that it is a part, its reference amount, and why the chart stops at 3', async () => {
    const text = textOf(await markupOf(ItemRoute, { item: 'FOOD-SUGAR' }));
    expect(text).toContain('counts at most as severe (3)');
    expect(text).toContain('15 g per person and day');
    expect(text).toContain('A planning ration for a whole population');
  });

  it('says of a restricted one that quantities are never published, and of a silent one that silence is no supply', async () => {
    expect(textOf(await markupOf(ItemRoute, { item: 'AID-AMBULANCE' }))).toContain('Never published');
    const silent = textOf(await markupOf(ItemRoute, { item: 'GAS-KEROSENE' }));
    expect(silent).toContain('No public report names this item.');
    expect(silent).toContain('That does not mean it was there');
  });

  it('an unknown one is 404', async () => {
    await markupOf(ItemRoute, { item: 'FOOD-CAKE' });
    expect(statuses).toEqual([404]);
  });
});

describe('about', () => {
  it('counts the statements of the record and promises no audit', async () => {
    const text = textOf(await markupOf(AboutPage));
    expect(text).toContain('The record holds 214 published statements about days that figures exist for');
    expect(text).toContain('An outside audit: none was made.');
    expect(text).toContain('The installation names no operator here.');
  });
});
