import { readFileSync } from 'node:fs';
import path from 'node:path';
import { styleRules, type StyleRule } from './style-rules';

/** The sheets that pictures take their colours and lines from, in the order of the pages. */
const SHEETS = ['tokens', 'figures', 'marks', 'charts', 'pictures', 'area-charts', 'forced-colors'] as const;

const kept = new Map<string, StyleRule[]>();

/** The rules of the pages' own sheets, read once: a picture in a file looks like the one on the page. */
export function pictureRules(): readonly StyleRule[] {
  return SHEETS.flatMap(sheet);
}

/** The rules of the sheet that a chart inside somebody else's page has besides. */
export function embedRules(): readonly StyleRule[] {
  return sheet('embed');
}

function sheet(name: string): StyleRule[] {
  const rules = kept.get(name) ?? styleRules(readFileSync(path.resolve('app/styles', `${name}.css`), 'utf8'));
  kept.set(name, rules);
  return rules;
}
