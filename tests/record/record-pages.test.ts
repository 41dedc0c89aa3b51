/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { GET as feed } from '@/server/feed/feed-route';
import { openDesk, type Desk } from '../review/desk';

jest.mock('server-only', () => ({}));
let cookie = '';
jest.mock('next/headers', () => ({ headers: async () => new Headers({ cookie }), cookies: async () => ({ get: () => undefined }) }));

/** Planted where no public page may look; the place is a village, the person's names stand on the accounts. */
const CANARIES = /canary|chartar|Chartar|Ճարտար|04:05|22:45|10:11/;
const CONTENT = {
  areaId: 'chartar', category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 4, observedOn: '2023-01-20', sourceType: 'PUBLISHED',
  citation: 'https://example.org/bread?a=1&b=2', claimedBy: 'A & B bakers', statement: 'Bread is <rationed>', counterClaim: 'There is enough: https://example.org/enough',
  validUntil: '2023-02-10', peopleAffected: 1200, quantityNeeded: 200, quantityAvailable: 50, archived: 'https://example.org/canary-copy', note: 'canary-note',
};
const FOUND = { ...CONTENT, areaId: 'chartar', observedOn: '2023-01-21', sourceType: 'KEY_INFORMANT', peopleAffected: 7, citation: null, claimedBy: null, statement: null, counterClaim: null, validUntil: null, archived: null };

let desk: Desk;
let [published, found, gone] = ['', '', ''];
let references: RegExp;

beforeAll(async () => {
  desk = await openDesk();
  desk.moveTo('2026-02-01T04:05:06.000Z');
  const ids = [await desk.submit(CONTENT), await desk.submit(FOUND), await desk.submit({ ...CONTENT, statement: 'A withdrawn statement' })];
  const accept = { decision: 'verify', certainty: 'PROBABLE', reason: 'canary-accepted' };
  for (const id of ids) await desk.decide(id, id === ids[1] ? accept : { ...accept, sourceOpened: true });
  desk.moveTo('2026-02-02T22:45:10.000Z');
  const correct = (id: string, changes: object) => desk.decide(id, { decision: 'correct', reason: 'counted anew', content: { ...CONTENT, ...changes } });
  await correct(ids[0]!, { peopleAffected: 1500, severity: 5 });
  await correct(ids[2]!, { statement: 'A withdrawn statement', severity: 5 });
  desk.moveTo('2026-02-03T10:11:12.000Z');
  await desk.decide(ids[2]!, { decision: 'reopen', reason: 'canary-doubt' });
  const rows = await Promise.all(ids.map((id) => desk.row(id)));
  [published, found, gone] = rows.map(({ publicId }) => publicId) as [string, string, string];
  references = new RegExp(rows.flatMap(({ id, reference }) => [id, reference]).join('|'));
});
afterAll(() => desk.close());

type Page = (props: { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>> }) => Promise<ReactNode>;
async function draw(load: Promise<{ default: unknown }>, params: Record<string, string> = {}, search: Record<string, string> = {}): Promise<string> {
  const page = (await load).default as Page;
  const props = { params: Promise.resolve({ locale: 'en', ...params }), searchParams: Promise.resolve(search) };
  return renderToStaticMarkup(createElement('div', null, await page(props)));
}
const list = (search = {}, locale = 'en') => draw(import('@/app/[locale]/(public)/record/page'), { locale }, search);
const one = (id: string, locale = 'en') => draw(import('@/app/[locale]/(public)/record/[id]/page'), { id, locale });
const changes = (search = {}, locale = 'en') => draw(import('@/app/[locale]/(public)/changes/page'), { locale }, search);

test.each(LOCALES)('no page and no feed in %s tells anything private', async (locale) => {
  const prefix = locale === 'en' ? '' : `/${locale}`;
  const atom = await (await feed(new Request(`http://127.0.0.1:3000${prefix}/feed.atom`))).text();
  const pages = [await list({}, locale), await one(published, locale), await one(found, locale), await one(gone, locale), await changes({}, locale), atom];
  for (const page of pages) {
    expect(page).not.toMatch(CANARIES);
    expect(page).not.toMatch(references);
  }
  expect(pages[5]).toContain(published);
});

test('the list shows each report with who says so, its people as far as they can be told, and what is denied', async () => {
  const page = await list();
  expect(page).toContain(`href="/record/${published}"`);
  expect(page).toContain('Bread is &lt;rationed&gt;');
  expect(page).toContain('Said by: A &amp; B bakers');
  expect(page).toContain('Another party denies it');
  expect(page).toContain('from part of the area');
  expect(page).toContain('fewer than can be shown');
  expect(page).toContain('1–2 of 2 reports');
  expect(page).toMatch(/data-announce="">Showing 2 of 2 reports</);
  expect(page).not.toContain('A withdrawn statement');
  expect(page).toContain('href="/data/reports.csv"');
  const narrowed = await list({ severity: '5', sort: 'oldest' });
  expect(narrowed).toContain('href="/data/reports.csv?severity=5"');
  expect(narrowed).toContain('<input type="hidden" name="sort" value="oldest"/>');
  expect(narrowed).toContain('href="/hy/record?severity=5&amp;sort=oldest"');
});

test('a selection without a report says that silence is not the absence of need; a refused one says which parameter', async () => {
  expect(await list({ area: 'askeran' })).toContain('This does not mean there was no shortage.');
  const refused = await list({ sort: 'best' });
  expect(refused).toContain('“best” is no order');
  expect(refused).toContain('href="/record"');
});

test('one report: everything public about it, and its history with old and new', async () => {
  const page = await one(published);
  const facts = Object.fromEntries([...page.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, name, said]) => [name!, said!.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, '|')]));
  expect(Object.keys(facts)).toEqual([
    'Day it describes', 'Area', 'Category', 'Item', 'Severity', 'People affected', 'Needed', 'Available', 'Certainty', 'How it is known',
    'Who says so', 'Denied by another party', 'Source', 'In force until', 'Counts on', 'Public since', 'Name of the report',
  ]);
  expect(facts['Day it describes']).toBe('20 January 2023');
  expect(facts['Area']).toBe('Martuni / Khojavend district|from part of the area|');
  expect(facts['People affected']).toBe('1,500');
  expect(facts['Needed']).toMatch(/^200\u00a0/);
  expect(facts['Counts on']).toContain('20 January 2023 to 10 February 2023, 22 days');
  expect(facts['Public since']).toBe('1 February 2026, as revision 3');
  expect(page).toContain('href="https://example.org/bread?a=1&amp;b=2"');
  expect(page).toContain('Corrected on 3 Feb 2026');
  expect(page).toContain('<li>Severity: 4 Extreme → 5 Catastrophic</li><li>People affected: 1,200 → 1,500</li>');
  expect(page).toContain('Why: counted anew');
  expect(page).toContain(`href="/tell-us?about=%2Frecord%2F${published}"`);
});

test('a report from the area shows that its words are not published', async () => {
  const page = await one(found);
  expect(page).toContain('Reported from the area; words are not published.');
  expect(page).not.toContain('Who says so');
});

test('what is left of a withdrawn report', async () => {
  const page = await one(gone);
  expect(page).toContain('This report was public and was withdrawn on 3 February 2026.');
  expect(page).toMatch(/Withdrawn on 3 Feb 2026.*Corrected on 3 Feb 2026.*Published on 1 Feb 2026/s);
  expect(page).not.toMatch(/bread|Bread|Catastrophic|Martuni|counted anew|statement/);
});

test('the changes, and those of one view', async () => {
  const page = await changes();
  expect(page.match(/<li><h3>/g)).toHaveLength(3);
  expect(page).toContain(`Report ${gone}`);
  expect(page).toContain('First publication of the method');
  expect(await changes({ category: 'GAS' })).toContain('No report of this selection has been corrected or withdrawn.');
  expect((await changes({ category: 'FOOD' })).match(/<li><h3>/g)).toHaveLength(3);
});

test.each(LOCALES)('the form of a correction says in %s that its reason is published', async (locale) => {
  cookie = desk.accounts.cookies.VERIFIER;
  const { reference } = await desk.row(await desk.submit());
  const page = await draw(import('@/app/[locale]/(staff)/review/[reference]/correct/page'), { locale, reference });
  cookie = '';
  const said = translator(locale)('review.correct.reasonPublic');
  expect(page.indexOf(said)).toBeGreaterThan(0);
  expect(page.indexOf(said)).toBeLessThan(page.indexOf('name="reason"'));
});
