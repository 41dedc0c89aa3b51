import { pipeline, Transform, type Readable } from 'node:stream';
import { giveWay } from '@/lib/core/give-way';
import type { Db } from '@/lib/db/client';
import { joinSql, sql, type Sql } from '@/lib/db/sql';
import { copyOut } from '@/lib/db/stream';
import type { Column } from './columns/column';
import { csvHead, type FileOptions } from './csv';
import { guardedInSql } from './guarded-in-sql';
import { withLineEnds } from './line-ends';

/**
 * The bytes of a CSV whose rows the database formats: header first, then `SELECT cells rest`. It is read at the pace of the reader, so memory
 * stays flat. Throws when the database is away before the first byte; when it fails later, so does the stream. Destroying the stream ends
 * the statement.
 *
 * @param cells each column in SQL, by its name; numbers without trailing zeros and days as their digits, whatever the settings of the server
 */
export async function copiedCsv<Name extends string>(
  db: Db,
  columns: readonly (Column & { name: Name })[],
  cells: Readonly<Record<Name, Sql>>,
  rest: Sql,
  options: FileOptions,
): Promise<Readable> {
  const selected = columns.map(({ name, type }) => (options.excel && type === 'text' ? guardedInSql(cells[name]) : cells[name]));
  const rows = await copyOut(db, sql`SELECT ${joinSql(selected, ', ')} ${rest}`, `FORMAT csv, ENCODING 'UTF8'`);
  const endLines = withLineEnds();
  const file = new Transform({ transform: (chunk, _encoding, done) => void giveWay().then(() => done(null, endLines(chunk))) });
  file.push(csvHead(columns, options));
  // The callback is there to hear an error; whoever reads the file gets it too.
  return pipeline(rows, file, () => undefined);
}
