import 'server-only';
import { poolOf, type Db } from './client';
import { KEPT_PLAN, statementName } from './kept-plan';
import { sql, type Sql } from './sql';

/**
 * The rows of one statement by itself, over the pg connection alone: for what machines ask a thousand times a second, where Prisma's own work would be most of
 * it. Its text never varies, and each connection plans it once. Values come as pg reads them: an instant as a Date, a bigint as text.
 */
export async function ask<Row extends object>(db: Db, statement: Sql): Promise<Row[]> {
  const { text, values } = sql`${KEPT_PLAN} ${statement}`;
  const { rows } = await poolOf(db).query<Row>({ name: statementName(text), text, values });
  return rows;
}
