import { sql, type Sql } from '@/lib/db/sql';

/** What makes a spreadsheet run a cell: the signs, their full-width forms, and line and tab characters at the beginning. */
const RUNNING = '=+@＝＋－＠-';
const BREAKING = '\t\r\n';
/** What a spreadsheet skips before it looks: all white space, and marks without width. */
const BLANK = ' \t\n\v\f\r\u0085\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';
const PATTERN = `^([${BREAKING}]|[${BLANK}]*[${RUNNING}])`;
const IS_RUN = new RegExp(PATTERN, 'u');

/** A text that no spreadsheet runs: a leading apostrophe where it would. Numbers do not come here. */
export function guarded(text: string): string {
  return IS_RUN.test(text) ? `'${text}` : text;
}

/** The same in SQL, around an expression of type text. */
export function guardedInSql(expression: Sql): Sql {
  return sql`CASE WHEN ${expression} ~ ${PATTERN} THEN '''' || ${expression} ELSE ${expression} END`;
}
