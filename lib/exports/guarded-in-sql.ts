import { RUN_PATTERN } from '@/lib/core/spreadsheet-guard';
import { sql, type Sql } from '@/lib/db/sql';

/** `guarded` in SQL, around an expression of type text. */
export function guardedInSql(expression: Sql): Sql {
  return sql`CASE WHEN ${expression} ~ ${RUN_PATTERN} THEN '''' || ${expression} ELSE ${expression} END`;
}
