import { createHash } from 'node:crypto';
import { Prisma } from './generated/client';

/**
 * Stands first in a statement that one connection sends hundreds of times with other values: the database plans it once. For statements whose
 * text never varies; each kept one costs memory of its connection until that is closed.
 */
export const KEPT_PLAN = Prisma.sql`/* kept plan */`;

/** The name under which the database keeps a statement; '' for one that it plans each time. */
export function statementName(sql: string): string {
  return sql.startsWith(KEPT_PLAN.sql) ? createHash('sha256').update(sql).digest('base64url').slice(0, 32) : '';
}
