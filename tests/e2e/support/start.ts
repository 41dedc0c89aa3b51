import startDatabase from '../../support/start-database.mjs';

/** One throw-away PostgreSQL for all browser tests. */
export default async function start(): Promise<void> {
  await startDatabase();
}
