import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openTestDatabase, testDatabase, type TestDatabase } from '../support/database';
import { READS_EVERYTHING } from './support/declared';
import { GROWING, millionReports, REPORTS } from './support/million-reports';
import { nodesOf, PlanRecorder, rowsLookedAt, type PlanNode, type Ran } from './support/plan-recorder';
import { statementsDoc, statementsIn, textsIn, type Told } from './support/statements-doc';
import { walk } from './support/walk';

/** Rows of a growing table that one statement may look at: what stands on a page, or can make a difference to one decision. */
const MOST_ROWS = 5_000;
const DOC = path.resolve('docs/statements.md');
const AGAIN = 'Read what came, and write docs/statements.md again: UPDATE_DOCS=1 npm test -- tests/db/plans';

const recorder = new PlanRecorder();
let database: TestDatabase;
let told: Told[];

beforeAll(async () => {
  const filled = await testDatabase();
  const accounts = await millionReports(filled);
  await filled.close();
  // Connections are listened to from their beginning.
  await recorder.listenTo(filled.url);
  database = openTestDatabase(filled.url);
  await walk(database, accounts, (step, work) => recorder.during(step, work));
  told = statementsIn(recorder.ran, whyAll);
  if (process.env.UPDATE_DOCS) writeFileSync(DOC, statementsDoc(told, REPORTS));
}, 600_000);

afterAll(async () => {
  recorder.stop();
  await database?.close();
});

test('there is something to look at', () => {
  expect(told.length).toBeGreaterThan(50);
  expect(new Set(recorder.ran.map(({ step }) => step)).size).toBeGreaterThan(50);
});

test('no statement reads a table that grows with the reports from end to end, unless it says why', () => {
  const through = recorder.ran.filter((one) => growing(one.plan).some(isThrough) && whyAll(one) === null);
  expect(through.map(described)).toEqual([]);
});

test(`no statement looks at more than ${MOST_ROWS} rows of such a table, unless it says why`, () => {
  const many = recorder.ran.filter((one) => growing(one.plan).some((node) => rowsLookedAt(node) > MOST_ROWS) && whyAll(one) === null);
  expect(many.map(described)).toEqual([]);
});

test('nothing is looked for in all of an index: for "one of none" the planner takes any index of some reports, and reads it to its end', () => {
  const isWhole = (node: PlanNode) => node['Node Type'] === 'Bitmap Index Scan' && node['Index Cond'] === undefined;
  expect(recorder.ran.filter((one) => nodesOf(one.plan).some(isWhole) && whyAll(one) === null).map(described)).toEqual([]);
});

test('what says why it reads everything is still sent, and still does', () => {
  const needed = (why: string) => recorder.ran.some((one) => whyAll(one) === why && growing(one.plan).some((node) => isThrough(node) || rowsLookedAt(node) > MOST_ROWS));
  expect(READS_EVERYTHING.map(({ why }) => why).filter((why) => !needed(why))).toEqual([]);
});

test(`docs/statements.md tells of all of them. ${AGAIN}`, () => {
  const known = textsIn(readFileSync(DOC, 'utf8'));
  expect([...new Set(told.map(({ text }) => text))].filter((text) => !known.includes(text))).toEqual([]);
  expect(known.filter((text) => !told.some((one) => one.text === text))).toEqual([]);
});

function growing(plan: PlanNode): PlanNode[] {
  return nodesOf(plan).filter((node) => (GROWING as readonly string[]).includes(node['Relation Name'] ?? '') && node['Node Type'] !== 'ModifyTable');
}

/** From end to end: in the order of the table, or of an index without a condition that leaves out most of it. */
function isThrough(node: PlanNode): boolean {
  return node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0;
}

/** Why a statement may read everything; null for those that may not. */
function whyAll({ step, text }: Ran): string | null {
  return READS_EVERYTHING.find((declared) => text.includes(declared.text) && (!declared.step || declared.step.test(step)))?.why ?? null;
}

function described({ step, text, plan }: Ran): string {
  const scans = growing(plan).map((node) => `${node['Node Type']} of ${node['Relation Name']} by ${node['Index Name'] ?? 'nothing'}: ${rowsLookedAt(node)} rows`);
  return `${step}: ${scans.join('; ')}: ${text.slice(0, 600)}`;
}
