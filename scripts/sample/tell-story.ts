import { addDays } from '@/lib/core/dates';
import { arrivalsPerDay, wakingHours } from './arrivals';
import { DayBooks } from './day-books';
import { live, type Twin } from './live';
import { localDays } from './local-days';
import { Random } from './random';
import { ReportLife } from './report-life';
import { reportWriter } from './report-writer';
import { sampleNames } from './sample-names';
import { publicLine, reportLine, revisionLine, type SampleTable } from './sample-tables';
import { severityCourse } from './severity-course';
import { SETTLED_DAYS, type World } from './world';

export type Story = { reports: number; published: number; lines: number };

/** Where the lines of the story go. */
type Tables = {
  put: (table: SampleTable) => (line: string) => void;
  /** Awaited now and then, so that no more lines come than the tables can take. */
  settle: () => Promise<void>;
};
type Wanted = { reports: number; seed: number };

/** Reports after which the tables are waited for. */
const TOGETHER = 200;

/** Lets so many reports arrive and go their way, day by day, and writes down what each leaves behind. Holds no more than what is still open. */
export async function tellStory(tables: Tables, world: World, { reports, seed }: Wanted, version: number, tell: (line: string) => void): Promise<Story> {
  const story: Story = { reports: 0, published: 0, lines: 0 };
  const random = new Random(seed);
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
      const life = new ReportLife(world, sampleNames(seed, story.reports), random.one(world.contributors), write(day, random), receivedAt);
      const { areaId, category, itemCode } = life.state.content;
      const key = `${areaId} ${category} ${itemCode}`;
      live(life, world, twins.get(key) ?? null, random);
      if (life.state.status === 'VERIFIED') twins.set(key, { id: life.names.id, receivedAt });
      put.report(reportLine(life));
      for (const revision of life.revisions) put.revision(revisionLine(life.names.id, revision));
      if (life.publicRow) put.public(publicLine(life.publicRow));
      story.published += life.publicRow ? 1 : 0;
      books.add(life);
      story.reports += 1;
      if (story.reports % TOGETHER === 0) await tables.settle();
      if (Math.floor((10 * story.reports) / reports) > Math.floor((10 * (story.reports - 1)) / reports)) tell(`${story.reports} of ${reports} reports.`);
    }
  }
  books.writeAll();
  story.lines = books.seq;
  return story;
}
