import { FILE_TEXT } from '@/lib/charts/file-layout';
import type { Locale } from '@/lib/i18n/locales';
import { absoluteLengths } from './absolute-lengths';
import { plainValues, rootTokens } from './plain-values';
import { classesIn, rulesFor, rulesText } from './style-rules';
import { pictureRules } from './style-sheets';

/** On pages the text of charts is 0.8125rem high; in a file that is its smallest text. */
const REM = FILE_TEXT / 0.8125;
/** The Armenian face has Latin letters as well: it comes first where most is Armenian, because a second face keeps no weight everywhere. */
const FAMILIES: Record<Locale, string> = {
  en: '"Noto Sans","Noto Sans Armenian",sans-serif',
  hy: '"Noto Sans Armenian","Noto Sans",sans-serif',
  ru: '"Noto Sans","Noto Sans Armenian",sans-serif',
};

/**
 * A drawn file as a document that stands alone and looks the same in every program: lengths in numbers, and the rules of the pages' style
 * sheets written in, with the light palette. Nothing in it refers to anything outside.
 */
export function finishSvg(markup: string, locale: Locale): string {
  const svg = absoluteLengths(markup, FILE_TEXT);
  const all = pictureRules();
  const rules = rulesFor(all.filter(({ media }) => media === null), classesIn(svg));
  // Media queries have no say in a file: what a telephone leaves out is left out here, where text is as large as there.
  const own = `text{font-family:${FAMILIES[locale]}}.wide-only{display:none}`;
  const style = plainValues(rulesText(rules), rootTokens(all), REM) + own;
  return svg.replace(/^<svg[^>]*>/, (root) => `${root}<style>${style}</style>`);
}
