import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { testDatabase, type TestDatabase } from '../support/database';

/** What the database itself refuses, whatever the code above it does. */
let database: TestDatabase;
let client: PoolClient;
const author = randomUUID();

beforeAll(async () => {
  database = await testDatabase();
  client = await database.pool.connect();
  await client.query(
    `INSERT INTO account (id, name, name_key, role, passphrase_hash, created_at) VALUES ($1, 'Author', 'author', 'CONTRIBUTOR', 'x', now())`,
    [author],
  );
});

afterAll(async () => {
  client.release();
  await database.close();
});

const REPORT = {
  status: 'SUBMITTED', area_id: 'askeran', category: 'FOOD', item_code: 'FOOD-BREAD', severity: 3, people_affected: 120,
  observed_on: '2023-01-20', source_type: 'DIRECT_OBSERVATION',
} as const;
type Columns = Record<string, unknown>;

/** Stores a report with its first revision in one transaction, the way the verb does; `extra` goes to the report alone. */
async function store(columns: Columns = {}, extra: Columns = {}): Promise<string> {
  const id = randomUUID();
  const content = { ...REPORT, ...columns };
  const reference = Array.from({ length: 6 }, () => '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'[Math.floor(Math.random() * 32)]).join('');
  await client.query('BEGIN');
  try {
    await insert('report', {
      id, public_id: id, reference, author_id: author, content_hash: 'h', revision: 1, received_at: new Date(), ...content, ...extra,
    });
    await insert('report_revision', { report_id: id, number: 1, action: 'submit', actor_id: author, at: new Date(), ...content });
    await client.query('COMMIT');
    return id;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function insert(table: string, row: Columns): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`);
  await client.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row));
}

const PUBLISHED = { source_type: 'PUBLISHED', citation: 'https://example.org/a', claimed_by: 'ICRC', statement: 'Bread is rationed' };
const VERIFIED = { status: 'VERIFIED', certainty: 'PROBABLE', public_from: new Date() };

test('a sound report is stored', async () => {
  await expect(store()).resolves.toEqual(expect.any(String));
  await expect(store(PUBLISHED)).resolves.toEqual(expect.any(String));
  await expect(store(VERIFIED, { verified_at: new Date() })).resolves.toEqual(expect.any(String));
  await expect(store({ quantity_needed: 5, unit: 'kg' })).resolves.toEqual(expect.any(String));
});

test.each<[string, Columns, string, Columns?]>([
  ['severity 0', { severity: 0 }, 'report_severity'],
  ['severity 6', { severity: 6 }, 'report_severity'],
  ['fewer than no people', { people_affected: -1 }, 'report_people'],
  ['a negative need', { quantity_needed: -1, unit: 'kg' }, 'report_quantities'],
  ['a negative stock', { quantity_available: -0.5, unit: 'kg' }, 'report_quantities'],
  ['a quantity without a unit', { quantity_needed: 5 }, 'report_unit'],
  ['a quantity without an item', { quantity_needed: 5, unit: 'kg', item_code: null }, 'report_unit'],
  ['an item of another category', { category: 'GAS' }, 'report_item'],
  ['an item that does not exist', { item_code: 'FOOD-NOTHING' }, 'report_item'],
  ['an area that does not exist', { area_id: 'nowhere' }, 'report_area'],
  ['a published statement without a source', { source_type: 'PUBLISHED' }, 'report_published_source'],
  ['an own observation with a claimant', { claimed_by: 'ICRC' }, 'report_published_source'],
  ['a statement of 201 characters', { ...PUBLISHED, statement: 'x'.repeat(201) }, 'report_statement'],
  ['a note of 281 characters', { note: 'x'.repeat(281) }, 'report_note'],
  ['in force for 61 days', { ...PUBLISHED, valid_until: '2023-03-22' }, 'report_valid_until'],
  ['in force until the day before', { ...PUBLISHED, valid_until: '2023-01-19' }, 'report_valid_until'],
  ['verified without a certainty', { status: 'VERIFIED', public_from: new Date() }, 'report_certainty', { verified_at: new Date() }],
  ['a certainty before verification', { certainty: 'CONFIRMED' }, 'report_certainty'],
  ['verified without a day for the public', { status: 'VERIFIED', certainty: 'PROBABLE' }, 'report_public_from', { verified_at: new Date() }],
  ['verified at no time', VERIFIED, 'report_verified_at'],
  ['public before verification', {}, 'report_published', { published_at: new Date() }],
  ['a duplicate of nothing', { status: 'DUPLICATE' }, 'report_duplicate'],
  ['a reference with a zero', {}, 'report_reference', { reference: 'K7M20X' }],
  ['a request before verification', { requested: '{}' }, 'report_requested'],
])('refused: %s', async (_, columns, constraint, extra = {}) => {
  await expect(store(columns, extra)).rejects.toMatchObject({ constraint });
});

test('whoever wrote a report is an account', async () => {
  await expect(store({}, { author_id: randomUUID() })).rejects.toMatchObject({ constraint: 'report_author', code: '23503' });
});

test.each<[string, Columns, string]>([
  ['an area that does not exist', { area_id: 'nowhere' }, 'report_revision_area'],
  ['an item of another category', { category: 'GAS' }, 'report_revision_item'],
  ['nobody who did it', { actor_id: randomUUID() }, 'report_revision_actor'],
])('a revision is refused: %s', async (_, columns, constraint) => {
  const id = await store();
  const revision = { report_id: id, number: 2, previous: 1, action: 'edit', actor_id: author, at: new Date(), ...REPORT, ...columns };
  await expect(insert('report_revision', revision)).rejects.toMatchObject({ constraint });
});

test('an update to an area that does not exist is refused', async () => {
  const id = await store();
  await expect(client.query(`UPDATE report SET area_id = 'nowhere' WHERE id = $1`, [id])).rejects.toMatchObject({ constraint: 'report_area' });
});

test('one wrong row among many refuses the statement', async () => {
  const id = await store();
  const many = `INSERT INTO report_revision (report_id, number, previous, action, actor_id, at, status, area_id, category, severity, observed_on, source_type)
    SELECT $1, number, number - 1, 'edit', $2, now(), 'SUBMITTED', CASE number WHEN 30 THEN 'nowhere' ELSE 'askeran' END, 'FOOD', 3, '2023-01-20', 'HOUSEHOLD'
    FROM generate_series(2, 40) AS number`;
  await expect(client.query(many, [id, author])).rejects.toMatchObject({ constraint: 'report_revision_area' });
});

test.each([
  `DELETE FROM area WHERE id = 'askeran'`,
  `DELETE FROM item WHERE code = 'FOOD-BREAD'`,
  `DELETE FROM account`,
  `TRUNCATE area CASCADE`,
  `TRUNCATE item CASCADE`,
  `TRUNCATE account CASCADE`,
  `UPDATE area SET id = 'elsewhere' WHERE id = 'askeran'`,
  `UPDATE item SET code = 'FOOD-CAKE' WHERE code = 'FOOD-BREAD'`,
  `UPDATE account SET id = gen_random_uuid()`,
])('what reports point to stays: %s', async (statement) => {
  await expect(client.query(statement)).rejects.toMatchObject({ code: '23001' });
});

test('the rest of a list may change', async () => {
  await expect(client.query(`UPDATE area SET population = population WHERE id = 'askeran'`)).resolves.toMatchObject({ rowCount: 1 });
});

test('one id is one report', async () => {
  const id = await store();
  await expect(store({}, { id })).rejects.toMatchObject({ constraint: 'report_pkey' });
});

test('a report without its revision cannot be committed', async () => {
  const id = randomUUID();
  await client.query('BEGIN');
  await insert('report', {
    id, public_id: id, reference: 'ABCDEF', author_id: author, content_hash: 'h', revision: 1, received_at: new Date(), ...REPORT,
  });
  await expect(client.query('COMMIT')).rejects.toMatchObject({ constraint: 'report_current_revision' });
});

describe('the chain of revisions', () => {
  const revision = (id: string, number: number, previous: number | null) =>
    insert('report_revision', { report_id: id, number, previous, action: 'edit', actor_id: author, at: new Date(), ...REPORT });

  test('grows by one', async () => {
    const id = await store();
    await expect(revision(id, 2, 1)).resolves.toBeUndefined();
  });

  test.each<[string, number, number | null, string]>([
    ['a hole', 3, 2, 'report_revision_chain'],
    ['a jump', 3, 1, 'report_revision_number'],
    ['a second beginning', 2, null, 'report_revision_number'],
    ['a branch', 1, null, 'report_revision_pkey'],
  ])('refuses %s', async (_, number, previous, constraint) => {
    const id = await store();
    await expect(revision(id, number, previous)).rejects.toMatchObject({ constraint });
  });
});

test.each([
  ['UPDATE report_revision SET severity = 1'],
  ['DELETE FROM report_revision'],
  ['TRUNCATE report_revision CASCADE'],
  ["UPDATE audit_entry SET action = 'x'"],
  ['DELETE FROM audit_entry'],
  ['TRUNCATE audit_entry'],
  ['DELETE FROM report'],
])('append-only: %s', async (statement) => {
  await store();
  await client.query(`INSERT INTO audit_entry (at, action, detail) VALUES (now(), 'test.entry', '{}')`);
  await expect(client.query(statement)).rejects.toMatchObject({ code: '23001' });
});

test('a system actor has neither role nor passphrase, a person has both', async () => {
  const row = { id: randomUUID(), name: 'S', name_key: randomUUID(), created_at: new Date() };
  await expect(insert('account', { ...row, system: true, role: 'ADMIN' })).rejects.toMatchObject({ constraint: 'account_kind' });
  await expect(insert('account', { ...row, system: true, passphrase_hash: 'x' })).rejects.toMatchObject({ constraint: 'account_kind' });
  await expect(insert('account', { ...row, role: 'ADMIN' })).rejects.toMatchObject({ constraint: 'account_kind' });
});

test('there is one crisis, one root and one data version', async () => {
  await expect(insert('crisis', { id: 2, code: 'x', profile: '{}', sha256: 'x', loaded_at: new Date() })).rejects.toMatchObject({ constraint: 'crisis_single' });
  await expect(insert('data_version', { id: 2, version: 1, changed_at: new Date() })).rejects.toMatchObject({ constraint: 'data_version_single' });
  await expect(insert('area', { id: 'second', level: 0, names: '{}', alt_names: [], position: 9 })).rejects.toMatchObject({ constraint: 'area_root' });
});
