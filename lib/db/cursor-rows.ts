import 'server-only';
import type { Tx } from './client';
import { sql, type Sql } from './sql';

/**
 * The rows of a query in their order, a thousand at a time, each piece asked for when the one before it is done with: memory stays flat
 * however many there are. One such walk at a time in a transaction.
 */
export async function* cursorRows<Row>(tx: Tx, query: Sql): AsyncGenerator<Row[]> {
  // All rows are wanted: without it the database plans for the first tenth of them.
  await tx.$executeRaw`SET LOCAL cursor_tuple_fraction = 1`;
  await tx.$executeRaw(sql`DECLARE walk NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const rows = await tx.$queryRaw<Row[]>`FETCH 1000 FROM walk`;
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.$executeRaw`CLOSE walk`;
}
