import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { CHART_NAMES } from '@/lib/charts/model';
import { embedCode } from '@/lib/charts/embed-code';
import { LOCALES, localPath } from '@/lib/i18n/locales';
import { testDatabase, type TestDatabase } from '../support/database';
import { ask, modelOf, viewOf } from './support/charts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

const ALL = CHART_NAMES.flatMap((name) => LOCALES.map((locale) => [name, locale] as const));

test.each(ALL)('the embedded %s in %s is a small page without script, that loads nothing', async (name, locale) => {
  const response = await ask(localPath(locale, `/embed/${name}`));
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(25_000);
  expect(html).not.toMatch(/<script|\son\w+=|javascript:|<img|<link|@import|@font-face|\sstyle=|\ssrc=|url\((?!#)/);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(response.headers.get('set-cookie')).toBeNull();
  const { title, subtitle, sentences, foot } = modelOf(await viewOf(name, '', locale), name);
  for (const text of [title, subtitle, sentences[0]!, foot.licence]) expect(html).toContain(escaped(text));
  expect(html).toContain(`<title>${escaped(title)}</title>`);
  expect(html).toMatch(new RegExp(`^<!DOCTYPE html><html lang="${locale}">`));
  expect(XMLValidator.validate(html.replace(/^<!DOCTYPE html>/, '').replace(/<head>.*<\/head>/s, ''))).toBe(true);
});

test('every page may frame it, and it may do nothing but paint itself', async () => {
  const response = await ask('/embed/severity');
  const style = /<style>([\s\S]*?)<\/style>/.exec(await response.text())![1]!;
  const hash = createHash('sha256').update(style).digest('base64');
  expect(response.headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  );
  expect(response.headers.get('x-frame-options')).toBeNull();
  expect(style).toContain('prefers-color-scheme:dark');
});

test('it is told apart by its tag, and leads to its page with the same filters', async () => {
  const first = await ask('/ru/embed/severity?category=GAS&on=2023-01-20');
  const etag = first.headers.get('etag')!;
  expect(await first.text()).toContain('/ru/charts/severity?category=GAS&amp;on=2023-01-20"');
  const again = await ask('/ru/embed/severity?category=GAS&on=2023-01-20', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await ask('/ru/embed/severity?category=FOOD')).headers.get('etag')).not.toBe(etag);
});

test('the code has a title that no quotation mark breaks, and the address whole', () => {
  const code = embedCode({ origin: 'https://a.example', locale: 'hy', name: 'map', title: 'Gas: "none" & <more>', query: 'area=x&on=2023-07-31' });
  expect(code).toBe(
    '<iframe title="Gas: &quot;none&quot; &amp; &lt;more&gt;" src="https://a.example/hy/embed/map?area=x&amp;on=2023-07-31" ' +
      'width="100%" height="780" loading="lazy"></iframe>',
  );
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
}
