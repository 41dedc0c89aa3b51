import type { Crisis } from '@/lib/crisis/schema';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { rebuildPublic } from '@/lib/estimates/rebuild';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { CLOCK } from '@/lib/snapshots/clock-actor';
import { DATA_FILES, dataRoute } from '@/server/data-routes';
import { sendWebResponse, toWebRequest } from '@/server/web-adapter';
import { stepOf } from '../as-of/support/history';
import { serve, type Fixture } from '../process/http-fixture';
import { openDesk } from '../review/desk';
import { copyOfDatabase } from '../support/copy-database';
import type { TestDatabase } from '../support/database';
import { howMany } from '../support/how-many';
import { numbers } from '../support/numbers';

/** Two databases whose only difference is every small number: whoever asks either of them anything must get the same bytes. */
const STEPS = howMany({ few: 40, full: 300 });
const START = Date.UTC(2026, 1, 1, 9);
const momentOf = (step: number) => new Date(START + step * 5 * 3_600_000).toISOString().replace('.000', '');
const FROZEN_AT = new Date(START + (STEPS + 10) * 5 * 3_600_000);

let origin: { url: string; crisis: Crisis };
let server: Fixture;
beforeAll(async () => {
  server = await serve((req, res) => {
    const { pathname } = new URL(req.url!, 'http://127.0.0.1');
    void dataRoute(pathname.slice('/data/'.length))(toWebRequest(req, res, 'http://127.0.0.1')).then((answer) => sendWebResponse(answer, req, res));
  });
  const desk = await openDesk();
  const [pick, ids]: [ReturnType<typeof numbers>, string[]] = [numbers(17), []];
  for (let step = 0; step < STEPS; step += 1) {
    desk.moveTo(momentOf(step));
    await stepOf(desk, pick, ids);
  }
  origin = { url: desk.database.url, crisis: desk.context(desk.author).crisis };
  await desk.close();
}, 120_000);
afterAll(() => server.close());

/** Every number from 1 to 9 that nobody said in public becomes another one of them, in the reports and in all their revisions. */
async function changeSmallNumbers({ pool }: TestDatabase): Promise<number> {
  const client = await pool.connect();
  // The rules of the tables would not let anybody do this.
  await client.query('SET session_replication_role = replica');
  let changed = 0;
  for (const table of ['report', 'report_revision']) {
    const { rowCount } = await client.query(
      `UPDATE ${table} SET people_affected = (people_affected + 3) % 9 + 1 WHERE people_affected BETWEEN 1 AND 9 AND source_type <> 'PUBLISHED'`);
    changed += rowCount ?? 0;
  }
  await client.query('SET session_replication_role = DEFAULT');
  client.release();
  return changed;
}

/** What is asked of each file about the days that have reports: filters alone and together, and the past before and after changes. */
const PERIOD = 'from=2023-01-09&to=2023-01-30';
const MOMENT_COUNT = howMany({ few: 3, full: 12 });
const MOMENTS = Array.from({ length: MOMENT_COUNT }, (_, index) => `asOf=${momentOf(Math.floor((STEPS * (index + 1)) / (MOMENT_COUNT + 1)))}`);
const FILTERS = ['', 'category=FOOD', 'item=FOOD-BREAD', 'area=askeran', 'certainty=PROBABLE', 'certainty=CONFIRMED&item=FOOD-SUGAR', 'measure=people_affected',
  'on=2023-01-18', 'severity=3', 'area=askeran&category=GAS&certainty=PROBABLE', ...MOMENTS, `${MOMENTS[1]}&certainty=PROBABLE`];

function questionsFor(name: string): string[] {
  const takes: readonly string[] = DATA_TABLES.find((table) => name.startsWith(`${table.name}.`))?.takes ?? [];
  const asked = takes.includes('from') ? FILTERS.map((filter) => [PERIOD, filter].filter(Boolean).join('&')) : ['', ...MOMENTS];
  const understood = asked.filter((query) => [...new URLSearchParams(query).keys()].every((key) => takes.includes(key)));
  // JSON holds the cells of the CSV; some of it shows that.
  return name.endsWith('.csv') ? understood : understood.filter((_, index) => index % 6 === 0);
}

async function everyAnswer(database: TestDatabase): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const ask = async (address: string) => {
    const response = await fetch(`${server.url}/data/${address}`);
    answers.set(address, `${response.status} ${response.headers.get('etag')}\n${await response.text()}`);
  };
  for (const name of Object.keys(DATA_FILES)) {
    const questions = questionsFor(name);
    for (const query of questions.length > 0 ? questions : ['']) await ask(query ? `${name}?${query}` : name);
  }
  const frozen = await publishSnapshot({ actor: CLOCK, now: FROZEN_AT, locale: 'en', db: database.db, crisis: origin.crisis });
  if (frozen.outcome !== 'new') throw new Error(`No snapshot: ${frozen.outcome}.`);
  for (const { name } of await database.db.snapshotFile.findMany({ where: { snapshotId: frozen.id } })) await ask(`${frozen.id}/${name}`);
  return answers;
}

test('every address gives the same bytes whatever the small numbers are: filters, days, moments, tables and snapshots', async () => {
  const first = await copyOfDatabase(origin.url);
  const said = await everyAnswer(first);
  await first.close();

  const other = await copyOfDatabase(origin.url);
  expect(await changeSmallNumbers(other)).toBeGreaterThan(STEPS / 8);
  expect((await rebuildPublic(other.db, FROZEN_AT)).differences).toEqual([]);
  const saidByOther = await everyAnswer(other);
  await other.close();

  expect([...saidByOther.keys()]).toEqual([...said.keys()]);
  expect([...said].filter(([address, text]) => saidByOther.get(address) !== text).map(([address]) => address)).toEqual([]);
  const ok = [...said.values()].filter((text) => text.startsWith('200 '));
  expect(ok.length).toBe(said.size);
  expect(said.size).toBeGreaterThan(60);
  expect(said.get(`reports.csv?${PERIOD}`)).toContain(',suppressed,');
  expect(said.get(`trends.csv?${PERIOD}&measure=people_affected`)).toContain('partly_suppressed');
}, 300_000);
