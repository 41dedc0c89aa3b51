import type { Db, Tx } from '@/lib/db/client';
import { jsonRows } from '@/lib/db/json-rows';
import { sql, type Sql } from '@/lib/db/sql';
import type { PublishableReport } from '@/lib/publication/public-report';
import { PUBLISHABLE, publishableFrom, type PublishableRow } from './publishable-sql';

/** The reports that are public now, among these. */
export async function readPublishable(tx: Tx, publicIds: readonly string[]): Promise<PublishableReport[]> {
  return publishable(tx, sql`SELECT ${PUBLISHABLE} FROM report
    WHERE report.published_at IS NOT NULL AND report.public_id = ANY (${publicIds as string[]}::text[])`);
}

/** The next so many reports that are public now, in the order of the bytes of their publicIds. */
export async function readPublishableAfter(tx: Tx, after: string, count: number): Promise<PublishableReport[]> {
  return publishable(tx, sql`SELECT ${PUBLISHABLE} FROM report
    JOIN (SELECT id FROM report WHERE published_at IS NOT NULL AND public_id > ${after} ORDER BY public_id LIMIT ${count}::int) AS next USING (id)
    ORDER BY report.public_id`);
}

/** How many reports are public now. */
export async function countPublishable(db: Db): Promise<number> {
  return db.report.count({ where: { publishedAt: { not: null } } });
}

async function publishable(tx: Tx, query: Sql): Promise<PublishableReport[]> {
  return (await jsonRows<PublishableRow>(tx, query)).map(publishableFrom);
}
