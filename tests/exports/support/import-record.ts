import type { TestDatabase } from '../../support/database';
import { currentCrisis } from '@/lib/crisis/current';
import { importReports } from '@/lib/imports/import-reports';
import { readRows } from '@/lib/imports/read-rows';
import { RECORD_AUTHOR } from '@/lib/imports/system-actors';

/** Puts a CSV into a database as its documented record. */
export async function importRecord({ db }: TestDatabase, csv: string, now = new Date('2026-02-01T10:00:00.000Z')): Promise<void> {
  const read = readRows(new TextEncoder().encode(csv));
  if ('fault' in read) throw new Error(read.fault.code);
  const ctx = { actor: RECORD_AUTHOR, now, locale: 'en', db, crisis: await currentCrisis(db) } as const;
  await importReports(ctx, read.table, { as: 'record', confirmed: true });
}
