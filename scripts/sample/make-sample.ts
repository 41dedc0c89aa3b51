import { currentAreas, currentCrisis, currentItems } from '@/lib/crisis/current';
import { whileBare } from '@/lib/db/bare-tables';
import { copyIn } from '@/lib/db/copy-in';
import type { Db, Pool } from '@/lib/db/client';
import { refreshArrivalLag } from '@/lib/estimates/refresh-arrival-lag';
import { fillCells } from './fill-cells';
import { emptyOwnDatabase, finishOwnDatabase } from './own-database';
import { loadSampleCrisis, recordSample } from './sample-crisis';
import { SAMPLE_TABLES, type SampleTable } from './sample-tables';
import { tellStory, type Story } from './tell-story';
import { worldOf } from './world';

export type SampleWanted = { reports: number; seed: number; folder: string; now: Date };

/** Characters kept back for one write to a table. */
const WRITE_AT = 128 * 1024;
const TABLES = Object.keys(SAMPLE_TABLES) as SampleTable[];

/**
 * Fills an empty database, or that of an earlier sample, with synthetic reports and all that people's moves would have left behind with them.
 * The same profile, seed and number give the same reports; a crisis that goes on is told until yesterday. Memory stays flat.
 */
export async function makeSample({ db, pool }: { db: Db; pool: Pool }, wanted: SampleWanted, tell: (line: string) => void): Promise<Story> {
  await emptyOwnDatabase(db, pool, tell);
  const people = await loadSampleCrisis(db, wanted);
  const given = { crisis: await currentCrisis(db), areas: await currentAreas(db), items: await currentItems(db) };
  const world = worldOf({ ...given, ...people }, wanted.now);
  const { version } = await db.dataVersion.findUniqueOrThrow({ where: { id: 1 } });
  const made = await whileBare(pool, TABLES, async () => {
    const tables = await openTables(pool);
    const story = await tellStory(tables, world, wanted, Number(version), tell);
    await tables.end();
    tell('Making keys and indexes.');
    return story;
  });
  await db.$executeRaw`SELECT setval(pg_get_serial_sequence('public_revision', 'seq'), ${Math.max(1, made.lines)}, ${made.lines > 0})`;
  await db.$executeRaw`
    UPDATE data_version SET (version, changed_at) = (SELECT version, at FROM public_revision ORDER BY seq DESC LIMIT 1)
    WHERE EXISTS (SELECT FROM public_revision)`;
  // Without it the database takes the tables for empty and looks through all of them for each key.
  await pool.query('ANALYZE');
  let tenth = 0;
  await fillCells(db, (done, all) => {
    if (Math.floor((10 * done) / all) === tenth) return;
    tenth = Math.floor((10 * done) / all);
    tell(`Figures of ${done} of ${all} combinations of area and item.`);
  });
  await refreshArrivalLag(db, world.crisis, wanted.now);
  await recordSample(db, { ...wanted, code: world.crisis.code });
  tell('Tidying up.');
  await pool.query('VACUUM (ANALYZE)');
  await finishOwnDatabase(pool);
  return made;
}

/** All tables at once, each over a connection of its own. */
async function openTables(pool: Pool) {
  const open = await Promise.all(
    TABLES.map(async (table) => {
      const { emptying, filling } = SAMPLE_TABLES[table];
      return { table, lines: '', copy: await copyIn(pool, emptying, filling) };
    }),
  );
  const flush = async (least: number) => {
    for (const one of open) {
      if (one.lines.length <= least) continue;
      const { lines } = one;
      one.lines = '';
      await one.copy.write(lines);
    }
  };
  return {
    put: (table: SampleTable) => {
      const one = open.find((candidate) => candidate.table === table)!;
      return (line: string) => void (one.lines += line);
    },
    settle: () => flush(WRITE_AT),
    end: async () => {
      await flush(0);
      await Promise.all(open.map(({ copy }) => copy.end()));
    },
  };
}
