import { readFileSync } from 'node:fs';
import { CATEGORY_COLOURS, GROUNDS, SEVERITY_COLOURS, type Theme } from '@/lib/charts/palette';
import { CATEGORIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import { ciede2000, contrast, distance, lightness, type Vision } from './colour-science';

const THEMES: Theme[] = ['light', 'dark'];

function smallestPair(colours: string[], vision: Vision): number {
  const pairs = colours.flatMap((a, index) => colours.slice(index + 1).map((b) => distance(a, b, vision)));
  return Math.min(...pairs);
}

describe('the instruments', () => {
  it('agree with the published test pairs of CIEDE2000', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });

  it('agree with the contrast of black on white and of the mid grey #777777', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe.each(THEMES)('categories on %s ground', (theme) => {
  const colours = CATEGORIES.map((category) => CATEGORY_COLOURS[theme][category]);

  it('can be read as text on ground and paper', () => {
    for (const colour of colours) {
      expect(contrast(colour, GROUNDS[theme].ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour, GROUNDS[theme].paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each([['protan', 15], ['deutan', 15], ['tritan', 14], ['grey', 8]] as const)('stay apart under %s vision', (vision, floor) => {
    expect(smallestPair(colours, vision)).toBeGreaterThanOrEqual(floor);
  });
});

describe.each(THEMES)('severities on %s ground', (theme) => {
  it('carry a readable numeral', () => {
    for (const level of SEVERITIES) {
      const { fill, text } = SEVERITY_COLOURS[theme][level];
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('grow in one direction of lightness, away from the ground', () => {
    const steps = SEVERITIES.map((level) => lightness(SEVERITY_COLOURS[theme][level].fill));
    const sorted = [...steps].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(steps).toEqual(sorted);
  });
});

it.each([['normal', 14.1], ['protan', 13.6], ['deutan', 12.6], ['tritan', 13.6], ['grey', 9.0]] as const)(
  'keeps neighbouring severities apart on light ground under %s vision',
  (vision, floor) => {
    const fills = SEVERITIES.map((level) => SEVERITY_COLOURS.light[level].fill);
    for (const [index, fill] of fills.slice(1).entries()) {
      expect(distance(fills[index] as string, fill, vision)).toBeGreaterThanOrEqual(floor - 0.05);
    }
  },
);

describe('the style sheet', () => {
  const sheet = readFileSync('app/styles/tokens.css', 'utf8');
  const valueIn = (theme: Theme, name: string) => new RegExp(`--${name}: .*var\\(--${theme}, (#[0-9a-f]{6})\\)`).exec(sheet)?.[1];

  it.each(THEMES)('holds the same colours for %s ground', (theme) => {
    for (const category of CATEGORIES) {
      expect(valueIn(theme, category.toLowerCase().replace('_', '-'))).toBe(CATEGORY_COLOURS[theme][category]);
    }
    for (const level of SEVERITIES) {
      expect(valueIn(theme, `severity-${level}`)).toBe(SEVERITY_COLOURS[theme][level].fill);
      expect(valueIn(theme, `on-severity-${level}`)).toBe(SEVERITY_COLOURS[theme][level].text);
    }
    expect(valueIn(theme, 'ground')).toBe(GROUNDS[theme].ground);
    expect(valueIn(theme, 'ink')).toBe(GROUNDS[theme].ink);
  });

  it.each(THEMES)('gives its interface texts enough contrast on %s ground', (theme) => {
    for (const role of ['ink', 'ink-2', 'ink-3', 'link', 'error', 'caution', 'done', 'waiting']) {
      for (const under of ['ground', 'paper']) {
        expect(contrast(valueIn(theme, role) as string, valueIn(theme, under) as string)).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const badge of ['accepted', 'waiting', 'sending', 'pending', 'unused', 'draft']) {
      const pair = [valueIn(theme, `badge-${badge}`) as string, valueIn(theme, `badge-${badge}-tint`) as string] as const;
      expect(contrast(...pair)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(valueIn(theme, 'input-border') as string, valueIn(theme, 'ground') as string)).toBeGreaterThanOrEqual(3);
  });
});
