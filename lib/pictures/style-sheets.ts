import { readFileSync } from 'node:fs';
import path from 'node:path';
import { styleRules, type StyleRule } from './style-rules';

/** The sheets that pictures take their colours and lines from, in the order of the pages. */
const SHEETS = ['tokens', 'charts', 'pictures', 'area-charts', 'forced-colors'] as const;

let rules: StyleRule[] | null = null;

/** The rules of the pages' own sheets, read once: a picture in a file looks like the one on the page. */
export function pictureRules(): readonly StyleRule[] {
  rules ??= SHEETS.flatMap((name) => styleRules(readFileSync(path.resolve('app/styles', `${name}.css`), 'utf8')));
  return rules;
}
