/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import DataPage from '@/app/[locale]/(public)/data/page';
import { siteUrl } from '@/lib/auth/site';
import type { Locale } from '@/lib/i18n/locales';
import { DATA_FILES } from '@/server/data-routes';
import { hotRoute } from '@/server/hot-routes';
import { testDatabase, type TestDatabase } from '../support/database';

jest.mock('server-only', () => ({}));

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ record: true });
}, 120_000);
afterAll(() => database.close());

async function markupIn(locale: Locale): Promise<string> {
  const page = await DataPage({ params: Promise.resolve({ locale }) });
  return renderToStaticMarkup(createElement('div', null, page)).replaceAll('&amp;', '&');
}

async function statusOf(address: string): Promise<number> {
  const url = new URL(address, siteUrl());
  const route = hotRoute('GET', url.pathname);
  if (!route) throw new Error(`${address} is no file`);
  const answer = await route.handler(new Request(url));
  // Read to its end: a file that is let go of keeps its connection to the database.
  await answer.arrayBuffer();
  return answer.status;
}

test('every file that the page names is there', async () => {
  const markup = await markupIn('hy');
  const files = [...new Set([...markup.matchAll(/href="([^"]*(?:\/data\/|\/feed\.|\/charts\/[a-z]+\.)[^"]*)"/g)].map(([, address]) => address!))]
    .filter((address) => /\.\w+($|\?)/.test(address));
  const names = files.map((address) => address.split('?', 1)[0]!.replace('/data/', ''));
  expect(names).toEqual(expect.arrayContaining(Object.keys(DATA_FILES)));
  expect(names.filter((name) => name.includes('/charts/'))).toHaveLength(7 * 4);
  for (const address of files) expect([address, await statusOf(address)]).toEqual([address, 200]);
}, 120_000);

test('every line to copy asks for something that is there, at the address of this installation', async () => {
  const blocks = [...(await markupIn('hy')).matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, text]) => text!.replace(/&#x27;/g, "'").replace(/&quot;|&lt;|&gt;/g, '"'));
  const addresses = blocks.flatMap((block) => block.match(/https?:\/\/[^'"\s]+/g) ?? []).map((address) => address.replaceAll('&amp;', '&'));
  // The last one is the installation itself, for whoever verifies it.
  expect(addresses).toHaveLength(5);
  expect(addresses.pop()).toBe(siteUrl());
  for (const address of addresses) {
    expect(address.startsWith(`${siteUrl()}/`)).toBe(true);
    expect([address, await statusOf(address)]).toEqual([address, 200]);
  }
  expect(addresses.filter((address) => address.includes('from=2022-12-12&to=2023-09-18'))).toHaveLength(3);
});
