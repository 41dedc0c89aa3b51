import 'server-only';
import { Prisma } from './generated/client';

/**
 * A piece of SQL with its values apart. Only text of a template becomes SQL, every `${value}` a parameter, and another piece in its place is
 * taken in with its own. `$queryRaw` sends the values as parameters; `withLiterals` writes them out.
 */
export const { sql } = Prisma;
export type Sql = Prisma.Sql;

/** Pieces one after another, such as columns or conditions. */
export function joinSql(pieces: readonly Sql[], separator: ', ' | ' AND ' | ' OR '): Sql {
  return Prisma.join([...pieces], separator);
}

/** The same piece as one text, for COPY, which takes no parameters. Throws TypeError for a value that is no text and no number. */
export function withLiterals({ strings, values }: Sql): string {
  return strings.slice(1).reduce((text, string, at) => text + literal(values[at]) + string, strings[0]!);
}

function literal(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${typeof value} cannot stand in an SQL literal.`);
  const text = String(value);
  if (text.includes('\0')) throw new RangeError('A NUL cannot stand in an SQL literal.');
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
