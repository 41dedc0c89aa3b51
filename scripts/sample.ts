import { startSettings } from '@/server/start-settings';
import { withDatabase } from '@/server/with-database';
import { makeSample } from './sample/make-sample';
import { readSampleCommand } from './sample/sample-command';
import { told } from './told';

/** `npm run sample`: synthetic reports in a database of their own, for measuring and trying out. Refuses a database that is in use. */
async function main(): Promise<void> {
  const { reports, seed, data } = readSampleCommand(process.argv.slice(2));
  const isAddress = /^postgres(ql)?:\/\//.test(data);
  // Whoever makes a sample owns its tables.
  delete process.env.DATABASE_OWNER_URL;
  if (isAddress) process.env.DATABASE_URL = data;
  else {
    process.env.SHORTFALL_DATA = data;
    delete process.env.DATABASE_URL;
  }
  const began = Date.now();
  const tell = (line: string) => void process.stdout.write(`${line}\n`);
  const folder = startSettings(process.env).SHORTFALL_PROFILE;
  const wanted = { reports, seed, folder, now: new Date() };
  const made = await withDatabase((db, pool) => makeSample({ db, pool }, wanted, tell), { migrates: false, alone: !isAddress });
  const seconds = Math.round((Date.now() - began) / 1000);
  tell(`Made ${made.reports} synthetic reports, ${made.published} of them public, and ${made.lines} lines of the public log in ${seconds} s.`);
  tell(isAddress ? 'Start it with DATABASE_URL set to this database: npm start' : `Start it with: SHORTFALL_DATA=${data} npm start`);
}

told(main);
