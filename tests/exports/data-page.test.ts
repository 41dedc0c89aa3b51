/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { parse } from 'csv-parse/sync';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { formatNumber } from '@/lib/i18n/format';
import { LOCALES } from '@/lib/i18n/locales';
import { hotRoute } from '@/server/hot-routes';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';

jest.mock('server-only', () => ({}));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

async function markupIn(locale: string): Promise<string> {
  const { default: Page } = (await import('@/app/[locale]/(public)/data/page')) as unknown as { default: (props: { params: Promise<{ locale: string }> }) => Promise<ReactNode> };
  return renderToStaticMarkup(createElement('div', null, await Page({ params: Promise.resolve({ locale }) })));
}

test.each(LOCALES)('in %s the page says every column of every table, in the order of the file', async (locale) => {
  const markup = await markupIn(locale);
  const tables = [...markup.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => [...table.matchAll(/<th scope="row"[^>]*><code[^>]*>([^<]*)<\/code>/g)].map(([, name]) => name));
  for (const { columns } of DATA_TABLES) expect(tables).toContainEqual(columns.map(({ name }) => name));
});

test.each(LOCALES)('in %s it says of every table as many rows as its file has', async (locale) => {
  const markup = await markupIn(locale);
  for (const { name } of DATA_TABLES) {
    const rows = parse((await download(dataRoute(`${name}.csv`))).text).length - 1;
    expect(markup.split(`/data/${name}.json`)[1]!.split('<tr>')[0]).toContain(`<td class="number">${formatNumber(locale, rows)}</td>`);
  }
});

test('every file that it leads to is there', async () => {
  const markup = await markupIn('en');
  const files = [...new Set([...markup.matchAll(/href="(\/data\/[^"]*\.[a-z]+(?:\?[^"]*)?)"/g)].map(([, address]) => address!))];
  expect(files.length).toBeGreaterThan(DATA_TABLES.length * 3 + 5);
  for (const address of files) {
    const { status } = await hotRoute('HEAD', address.split('?')[0]!)!.handler(new Request(`http://shortfall.test${address}`, { method: 'HEAD' }));
    expect([address, status]).toEqual([address, 200]);
  }
});
