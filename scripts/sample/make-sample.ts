import { addDays } from '@/lib/core/dates';
import { currentAreas, currentCrisis, currentItems } from '@/lib/crisis/current';
import { whileBare } from '@/lib/db/bare-tables';
import { copyIn } from '@/lib/db/copy-in';
import type { Db, Pool } from '@/lib/db/client';
import { refreshArrivalLag } from '@/lib/estimates/refresh-arrival-lag';
import { arrivalsPerDay, wakingHours } from './arrivals';
import { copyLine, type Value } from './copy-line';
import { DayBooks } from './day-books';
import { fillCells } from './fill-cells';
import { live, type Twin } from './live';
import { localDays } from './local-days';
import { emptyOwnDatabase } from './own-database';
import { Random } from './random';
import { ReportLife } from './report-life';
import { reportWriter } from './report-writer';
import { loadSampleCrisis } from './sample-crisis';
import { sampleNames } from './sample-names';
import { publicValues, reportValues, revisionValues, SAMPLE_TABLES, type SampleTable } from './sample-tables';
import { severityCourse } from './severity-course';
import { SETTLED_DAYS, worldOf, type World } from './world';

export type SampleWanted = { reports: number; seed: number; folder: string; now: Date };
export type SampleMade = { reports: number; published: number; lines: number };

/** Characters kept back for one write to a table, and reports after which the tables are waited for. */
const WRITE_AT = 128 * 1024;
const TOGETHER = 200;
const TABLES = Object.keys(SAMPLE_TABLES) as SampleTable[];

/**
 * Fills an empty database, or that of an earlier sample, with synthetic reports and all that people's moves would have left behind with them.
 * The same profile, seed and number give the same reports; a crisis that goes on is told until yesterday. Memory stays flat.
 */
export async function makeSample({ db, pool }: { db: Db; pool: Pool }, wanted: SampleWanted, tell: (line: string) => void): Promise<SampleMade> {
  await emptyOwnDatabase(db, pool);
  const people = await loadSampleCrisis(db, wanted);
  const given = { crisis: await currentCrisis(db), areas: await currentAreas(db), items: await currentItems(db) };
  const world = worldOf({ ...given, ...people }, wanted.now);
  const { version } = await db.dataVersion.findUniqueOrThrow({ where: { id: 1 } });
  const made: SampleMade = { reports: 0, published: 0, lines: 0 };
  await whileBare(pool, TABLES, async () => {
    await tellStory(pool, world, wanted, Number(version), tell, made);
    tell('Making keys and indexes.');
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
  await pool.query('VACUUM (ANALYZE)');
  await refreshArrivalLag(db, world.crisis, wanted.now);
  return made;
}

async function tellStory(pool: Pool, world: World, wanted: SampleWanted, version: number, tell: (line: string) => void, made: SampleMade): Promise<void> {
  const { reports, seed } = wanted;
  const random = new Random(seed);
  const tables = await openTables(pool);
  const write = reportWriter(world, severityCourse(world, random));
  const { timeZone, policy } = world.crisis;
  const localDay = localDays(timeZone, world.firstDay, addDays(world.arrivals.at(-1)!, SETTLED_DAYS));
  const books = new DayBooks(seed, { localDay, delayHours: policy.delayHours }, { audit: tables.put('audit_entry'), log: tables.put('public_revision') }, version);
  const put = { report: tables.put('report'), revision: tables.put('report_revision'), public: tables.put('public_report') };
  const twins = new Map<string, Twin>();
  const counts = arrivalsPerDay(world.arrivals, reports);
  for (const [index, day] of world.arrivals.entries()) {
    const hours = wakingHours(timeZone, day);
    // A day of the crisis may begin before that of the books.
    books.writeUntil(new Date(hours.from));
    for (let left = counts[index]!; left > 0; left -= 1) {
      const receivedAt = new Date(hours.from + 1000 * random.whole(0, hours.seconds - 1));
      const life = new ReportLife(world, sampleNames(seed, made.reports), random.one(world.contributors), write(day, random), receivedAt);
      const { areaId, category, itemCode } = life.state.content;
      const key = `${areaId} ${category} ${itemCode}`;
      live(life, world, twins.get(key) ?? null, random);
      if (life.state.status === 'VERIFIED') twins.set(key, { id: life.names.id, receivedAt });
      put.report(reportValues(life));
      for (const revision of life.revisions) put.revision(revisionValues(life.names.id, revision));
      if (life.publicRow) put.public(publicValues(life.publicRow));
      made.published += life.publicRow ? 1 : 0;
      books.add(life);
      made.reports += 1;
      if (made.reports % TOGETHER === 0) await tables.settle();
      if (Math.floor((10 * made.reports) / reports) > Math.floor((10 * (made.reports - 1)) / reports)) tell(`${made.reports} of ${reports} reports.`);
    }
  }
  books.writeAll();
  made.lines = books.seq;
  await tables.end();
}

/** All tables at once, each over a connection of its own. */
async function openTables(pool: Pool) {
  const open = await Promise.all(TABLES.map(async (table) => ({ table, lines: '', copy: await copyIn(pool, SAMPLE_TABLES[table]) })));
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
      return (values: Value[]) => void (one.lines += copyLine(values));
    },
    settle: () => flush(WRITE_AT),
    end: async () => {
      await flush(0);
      await Promise.all(open.map(({ copy }) => copy.end()));
    },
  };
}
