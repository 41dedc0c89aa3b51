import { THEME_SCRIPT } from '@/components/layout/theme-script';
import { stripScripts } from '@/server/front-cache/strip-scripts';

/** Each part of a page beside what is left of it. */
const GOES = [
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script src="/_next/static/chunks/a.js" noModule=""></script>',
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"a":[">"]})</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"a \\u003cscript>b\\u003c/script> <!-- <p> \' \\" $& "])</script>',
  '<SCRIPT\n>self.__next_r="x"</SCRIPT >',
  '<script type="module">import("/x.js")</script>',
  '<script src="https://elsewhere.example/islands/x.js"></script>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<link href="/_next/a.js" rel="modulepreload"/>',
  '<link rel="expect" href="#_R_" blocking="render"/>',
];
const STAYS = [
  `<script>${THEME_SCRIPT}</script>`,
  '<script type="module" defer="" src="/islands/main-ABC.js"></script>',
  '<script type="application/json" id="data">{"a":"<script>"}</script>',
  '<script type="application/ld+json">{}</script>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
  '<link rel="preload" as="style" href="/a.css"/>',
  '<link rel="alternate" type="application/atom+xml" href="/feed.atom"/>',
  '<!-- <script>in a comment</script> -->',
  '<!--$--><!--/$-->',
  '<title>What a &lt;script&gt; is</title>',
  '<textarea><script>written by a person</script></textarea>',
  '<style>a::before { content: "<script>" }</style>',
  '<p title="<script>x</script>">1 < 2 and <b data-a=\'"\'>3</b></p>',
  '<scripture>a</scripture><linked rel="preload" as="script"></linked>',
];

test.each(GOES)('%s goes', (part) => {
  expect(stripScripts(`<p>before</p>${part}<p>after</p>`)).toBe('<p>before</p><p>after</p>');
});

test.each(STAYS)('%s stays', (part) => {
  expect(stripScripts(part)).toBe(part);
});

test('in a whole page nothing else is touched, in whatever order they come', () => {
  const mixed = STAYS.flatMap((part, index) => [GOES[index % GOES.length]!, part, GOES[(index * 7) % GOES.length]!]).join('\n');
  const left = STAYS.map((part) => `\n${part}\n`).join('\n');
  expect(stripScripts(`<!DOCTYPE html>${mixed}</html>`)).toBe(`<!DOCTYPE html>${left}</html>`);
});

test('a script that never ends, and a quote that never ends, take nothing with them', () => {
  for (const broken of ['<p>a</p><script>self.__next_f.push(', '<a title="x><p>b</p>']) expect(stripScripts(broken)).toBe(broken);
});
