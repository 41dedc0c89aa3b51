import { pageStyle } from '@/lib/pictures/page-style';
import { plainValues, rootTokens } from '@/lib/pictures/plain-values';
import { classesIn, rulesFor, rulesText, styleRules } from '@/lib/pictures/style-rules';

const SHEET = `
/* a note { } */
:root { color-scheme: light; --light: initial; --dark: ; --ink: var(--light, #161b22) var(--dark, #eef1f5); --size: 0.5rem; }
@media (min-width: 1rem) {
  .a { fill: red; }
  .b:hover, .a.c { fill: var(--ink); }
}
.a, .z { stroke: color-mix(in srgb, #ff0000 50%, #0000ff); font-size: var(--size) }
p { margin: 0 }
`;

test('a sheet is read as rules, with the query that each stands under', () => {
  expect(styleRules(SHEET).slice(1)).toEqual([
    { media: '(min-width: 1rem)', selectors: ['.a'], body: 'fill: red;' },
    { media: '(min-width: 1rem)', selectors: ['.b:hover', '.a.c'], body: 'fill: var(--ink);' },
    { media: null, selectors: ['.a', '.z'], body: 'stroke: color-mix(in srgb, #ff0000 50%, #0000ff); font-size: var(--size)' },
    { media: null, selectors: ['p'], body: 'margin: 0' },
  ]);
});

test('markup gets the rules of its own classes alone', () => {
  const classes = classesIn('<g class="a c"><path class="b"/></g>');
  expect([...classes]).toEqual(['a', 'c', 'b']);
  expect(rulesText(rulesFor(styleRules(SHEET), classes))).toBe(
    '@media (min-width: 1rem){.a{fill: red;}.a.c{fill: var(--ink);}}' +
      '.a{stroke: color-mix(in srgb, #ff0000 50%, #0000ff); font-size: var(--size)}',
  );
});

test('values become plain: the light palette, mixed colours, px', () => {
  const tokens = rootTokens(styleRules(SHEET));
  expect(plainValues('fill: var(--ink)', tokens, 32)).toBe('fill: #161b22');
  expect(plainValues('color-mix(in srgb, #ff0000 50%, #0000ff) var(--size)', tokens, 32)).toBe('#800080 16px');
  expect(plainValues('color-mix(in srgb, #0a141e 25%, transparent)', tokens, 32)).toBe('rgba(10,20,30,0.25)');
  expect(() => plainValues('var(--nothing)', tokens, 32)).toThrow('--nothing');
});

test('a page of its own gets both palettes, and no colour that it does not use', () => {
  const style = pageStyle('<svg class="chart"><path class="fill-GAS"/></svg>');
  expect(style).toContain('--gas:var(--light,#046c52) var(--dark,#91fddb)');
  expect(style).toContain('prefers-color-scheme:dark');
  expect(style).toContain('.fill-GAS{fill:var(--gas)');
  expect(style).not.toContain('--badge');
  expect(style).not.toContain('--medicine');
});
