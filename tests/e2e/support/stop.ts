import stopDatabase from '../../support/stop-database.mjs';

export default async function stop(): Promise<void> {
  await stopDatabase();
}
