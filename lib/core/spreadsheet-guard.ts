/** What makes a spreadsheet run a cell: the signs, their full-width forms, and line and tab characters at the beginning. */
const RUNNING = '=+@＝＋－＠-';
const BREAKING = '\t\r\n';
/** What a spreadsheet skips before it looks: all white space, and marks without width. */
const BLANK = ' \t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';
/** A text that a spreadsheet would run, as a regular expression of JavaScript and of PostgreSQL. */
export const RUN_PATTERN = `^([${BREAKING}]|[${BLANK}]*[${RUNNING}])`;
const IS_RUN = new RegExp(RUN_PATTERN, 'u');

/** A text that no spreadsheet runs: a leading apostrophe where it would. Numbers do not come here. */
export function guarded(text: string): string {
  return IS_RUN.test(text) ? `'${text}` : text;
}

/** The text as it was before it was guarded: an apostrophe goes only where what follows it would run. */
export function unguarded(text: string): string {
  return text.startsWith("'") && IS_RUN.test(text.slice(1)) ? text.slice(1) : text;
}
