import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { CLOCK } from '@/lib/snapshots/clock-actor';
import { importRecord } from '../exports/support/import-record';
import { contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { changePublicData } from '../snapshots/support/change-public-data';
import { downloadFolder } from '../snapshots/support/download-folder';
import { serveData } from '../snapshots/support/serve-data';

/** A database with the first forty statements of the documented record: enough for every kind of line, little enough for hundreds of looks. */
export async function smallRecord(): Promise<TestDatabase> {
  const database = await testDatabase();
  const rows = parse(readFileSync('prisma/profiles/nk-2022-2023/documented-reports.csv')) as string[][];
  await importRecord(database, stringify(rows.slice(0, 41)), new Date('2026-01-20T10:00:00Z'));
  return database;
}

/**
 * A snapshot of it after corrections, a withdrawal and a return, downloaded over HTTP into a folder of its own. `more` changes
 * of public data go before it.
 */
export async function snapshotFolder(database: TestDatabase, at: Date, more: number): Promise<{ folder: string; id: string }> {
  await changePublicData(database, more, at);
  await bringBack(database, at);
  const published = await publishSnapshot(await contextFor(database.db, CLOCK, new Date(at.getTime() + 600_000)));
  if (!('id' in published)) throw new Error(published.outcome);
  const server = await serveData(database);
  try {
    return { folder: await downloadFolder(server.url, published.id), id: published.id };
  } finally {
    await server.close();
  }
}

/** Two reports leave the public, and one of them comes back. */
async function bringBack({ pool }: TestDatabase, at: Date): Promise<void> {
  const table = `kept_${randomUUID().replaceAll('-', '')}`;
  const bump = `UPDATE data_version SET version = version + 1, changed_at = '${at.toISOString()}'`;
  await pool.query(`CREATE TABLE ${table} AS SELECT * FROM public_report ORDER BY public_id DESC LIMIT 2`);
  await pool.query(`BEGIN; ${bump}; DELETE FROM public_report WHERE public_id IN (SELECT public_id FROM ${table}); COMMIT`);
  await pool.query(`BEGIN; ${bump}; INSERT INTO public_report SELECT * FROM ${table} ORDER BY public_id LIMIT 1; COMMIT`);
  await pool.query(`DROP TABLE ${table}`);
}
