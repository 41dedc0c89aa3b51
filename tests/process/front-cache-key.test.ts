import { readFileSync } from 'node:fs';
import { askedPage } from '@/server/front-cache/asked-page';
import { encodingFor } from '@/server/front-cache/encoding';
import { holds } from '@/server/front-cache/send-answer';
import { NEXT_FILES, PRIVATE_PAGES, PUBLIC_PAGES } from '@/server/public-pages';
import { sourceFiles } from '../support/source-files';

const keyOf = (url: string, headers: Record<string, string> = {}) => askedPage({ url, headers })?.key ?? null;

test.each([
  ['/', 'full /'],
  ['/hy', 'full /hy'],
  ['/?', 'full /'],
  // A form sends what is empty, in its own order; the address of a page is written in one.
  ['/?to=2023-02-01&area=&category=GAS&from=', 'full /?category=GAS&to=2023-02-01'],
  ['/?view=table&category=GAS', 'full /?category=GAS&view=table'],
  ['/?_rsc=1abc', 'full /'],
  ['/?category=GAS&_rsc=1abc', 'full /?category=GAS'],
  // Unknown and repeated ones reach the page, which names them.
  ['/?zebra=2&apple=&category=GAS', 'full /?category=GAS&apple=&zebra=2'],
  ['/?category=GAS&category=FOOD', 'full /?category=GAS&category=FOOD'],
  ['/ru/areas/%61skeran', 'full /ru/areas/askeran'],
  // Pages without parameters: one rendering, whatever is written behind.
  ['/hy/method?x=1', 'full /hy/method'],
])('%s is kept as %s', (url, key) => {
  expect(keyOf(url)).toBe(key);
});

test('what a client sends besides the address and Save-Data makes no difference', () => {
  const sent = { cookie: 'a=1', host: 'elsewhere.example', 'accept-language': 'hy', rsc: '1', 'next-router-state-tree': 'x', 'user-agent': 'x' };
  expect(askedPage({ url: '/?on=2023-02-01', headers: sent })).toEqual(askedPage({ url: '/?on=2023-02-01', headers: {} }));
  expect(keyOf('/', { 'save-data': 'on' })).toBe('light /');
  expect(keyOf('/', { 'save-data': 'off' })).toBe('full /');
});

test('all unknown addresses of a language are one', () => {
  const unknown = ['/nothing', '/nothing/at/all?x=1', '/charts', '/a.php', '/%zz', '/areas/%zz', '/charts/a/b', '/Method'];
  expect(new Set(unknown.map((url) => keyOf(url)))).toEqual(new Set(['full /no-such-page']));
  expect(keyOf('/ru/nothing')).toBe('full /ru/no-such-page');
});

test.each(['/sign-in', '/hy/sign-in?next=/report', '/reports', '/review/ABCDEF', '/setup/token', '/en', '/en/method', '/method/', '//method', '/\\method', '/icon.svg'])(
  '%s is left to Next',
  (url) => {
    expect(keyOf(url)).toBeNull();
  },
);

describe('the table of pages', () => {
  const files = sourceFiles(['app'], /\/page\.tsx$/).map((file) => ({ file, path: file.replace(/^app\/\[locale\](\/\(\w+\))?/, '').replace(/\/page\.tsx$/, '') || '/' }));
  const pages = files.filter(({ path }) => path !== '/[...rest]');

  it('has every page, as public or as private, and nothing else', () => {
    const listed = [...PUBLIC_PAGES.map(({ path }) => path), ...PRIVATE_PAGES];
    expect(listed.sort()).toEqual(pages.map(({ path }) => path).sort());
  });

  it('says of every public page whether it reads parameters', () => {
    for (const { path, query } of PUBLIC_PAGES) {
      const { file } = pages.find((page) => page.path === path)!;
      expect([path, readFileSync(file, 'utf8').includes('searchParams')]).toEqual([path, query]);
    }
  });

  it('has the files that Next serves from app', () => {
    const served = sourceFiles(['app'], /^app\/[^/]+\.(svg|png|ico|txt)$|^app\/(manifest|robots|sitemap)\.ts$/).map((file) => file.replace('app', ''));
    expect(NEXT_FILES).toEqual(served);
  });
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br;q=0.5, zstd', 'br'],
  ['br;q=0, gzip;q=1.0', 'gzip'],
  ['br; q=0.000, identity', 'identity'],
  ['GZIP', 'gzip'],
  ['*', 'identity'],
])('Accept-Encoding %s is answered in %s', (sent, encoding) => {
  expect(encodingFor(sent)).toBe(encoding);
});

test.each([
  [undefined, false],
  ['*', true],
  ['W/"abc"', true],
  ['"abc"', true],
  ['"x", W/"abc"', true],
  ['W/"ab"', false],
])('If-None-Match %s', (sent, isHeld) => {
  expect(holds(sent, 'W/"abc"')).toBe(isHeld);
});
