import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { PROBLEM_STATUS } from '@/lib/core/problem';
import { CATEGORIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import { createKey } from '@/lib/api-keys/create-key';
import { FILTER_NAMES } from '@/lib/estimates/filters';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { GET as listOwn, POST as sendReports } from '@/lib/reports/reports-route';
import { GET as verified } from '@/lib/reports/verified-reports-route';
import { POST as importFile } from '@/lib/imports/imports-route';
import { DATA_FILES } from '@/server/data-routes';
import { HOT_ROUTES, hotRoute } from '@/server/hot-routes';
import { accountsFor, contextFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';

type Schema = Record<string, unknown>;
type Operation = { operationId: string; summary?: string; parameters?: { $ref?: string; name?: string }[]; responses: Record<string, { content?: Record<string, { schema?: Schema; example?: string }> }>; security?: Schema[] };
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema>; parameters: Record<string, { schema: Schema; description: string }> } };

let database: TestDatabase;
let accounts: Accounts;
let document: Document;
beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000';
  database = await testDatabase({ record: true });
  accounts = await accountsFor(database.db);
  document = (await (await get('/api/openapi.json')).json()) as Document;
});
afterAll(async () => {
  delete process.env.NEXTAUTH_URL;
  await database.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  hotRoute(method, path.split('?')[0]!)!.handler(new Request(`http://127.0.0.1:3000${path}`, { headers, method }));

/** In a process of its own: it is a module of the kind that these tests cannot load. */
function validated(...said: unknown[]): unknown {
  const script = `import { Validator } from '@seriousme/openapi-schema-validator';
    import { readFileSync } from 'node:fs';
    const answers = [];
    for (const document of JSON.parse(readFileSync(0, 'utf8'))) {
      const validator = new Validator();
      const { valid } = await validator.validate(document);
      answers.push({ valid, version: validator.version });
    }
    process.stdout.write(JSON.stringify(answers));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { input: JSON.stringify(said), encoding: 'utf8' }));
}

test('the document is sound OpenAPI 3.1, by a validator that is not ours', () => {
  const broken = { ...document, paths: { '/data/reports.csv': { get: { responses: 'none' } } } };
  expect(validated(document, broken)).toEqual([{ valid: true, version: '3.1' }, { valid: false, version: '3.1' }]);
});

test('it is the same for everybody, told apart by ETag', async () => {
  const answer = await get('/api/openapi.json');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect((await get('/api/openapi.json', { 'if-none-match': answer.headers.get('etag')! })).status).toBe(304);
  const head = await get('/api/openapi.json', {}, 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

/** Written by hand: what programs can reach beside the hot routes, and what of those is the browser's alone. */
const BESIDE = ['GET /api/reports', 'GET /api/verified-reports', 'GET /data/{snapshot}/{file}'];
const OF_THE_BROWSER = ['POST /api/device/forget', 'POST /api/reports/[id]/review', 'POST /api/reviews'];

test('every hot route and data address is in it, and nothing else', () => {
  const there = HOT_ROUTES.map(({ method, path }) => `${method} ${path}`).filter((route) => !OF_THE_BROWSER.includes(route));
  const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
  expect(described.sort()).toEqual([...there, ...BESIDE].sort());
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  for (const { summary } of operations) expect(summary).toMatch(/^[A-Z].* /);
  const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
  expect(new Set(ids).size).toBe(ids.length);
});

const named = ({ parameters = [] }: Operation) => parameters.map(({ $ref, name }) => name ?? $ref!.split('/').at(-1)!);

test.each(Object.entries(DATA_FILES).map(([name, { declared = null }]) => [name, declared] as const))(
  '%s: the parameters are those that its route takes, and a parameter that is not said is refused',
  async (name, declared) => {
    const operation = document.paths[`/data/${name}`]!.get!;
    expect(named(operation).sort()).toEqual([...(declared?.takes ?? []), ...(declared?.parameters ?? [])].sort());
    for (const parameter of [...FILTER_NAMES, 'excel', 'hxl', 'cursor', 'limit', 'colour'].filter((other) => !named(operation).includes(other))) {
      const answer = await get(`/data/${name}?${parameter}=1`);
      expect(`${parameter} ${answer.status}`).toBe(`${parameter} 400`);
    }
  },
);

test('each parameter says what it may be', () => {
  const { parameters } = document.components;
  // Pages and charts alone compare.
  expect(Object.keys(parameters)).toEqual([...FILTER_NAMES.filter((name) => name !== 'compare'), 'excel', 'hxl', 'cursor', 'limit']);
  expect(parameters.category!.schema).toEqual({ type: 'string', enum: [...CATEGORIES] });
  expect(parameters.severity!.schema).toEqual({ type: 'string', enum: SEVERITIES.map(String) });
  expect(parameters.from!.schema).toEqual({ type: 'string', format: 'date' });
  expect(parameters.asOf!.schema).toMatchObject({ type: 'string', format: 'date-time' });
  expect(parameters.limit!.schema).toEqual({ type: 'integer', minimum: 1, maximum: 1000, default: 1000 });
  for (const { description } of Object.values(parameters)) expect(description).toMatch(/^\S.*\S$/);
});

test.each(DATA_TABLES.map((table) => [table.name, table] as const))('%s: header and keys are the columns, in their order, with their meaning', (name, table) => {
  const columns = table.columns.map((column) => column.name);
  const csv = document.paths[`/data/${name}.csv`]!.get!.responses['200']!.content!['text/csv']!;
  expect(csv.example).toBe(`${columns.join(',')}\r\n`);
  const row = document.components.schemas[`${name}Row`] as { properties: Record<string, { description: string }>; required: string[] };
  expect(Object.keys(row.properties)).toEqual(columns);
  expect(row.required).toEqual(columns);
  for (const { name: column, meaning } of table.columns) expect(row.properties[column]!.description).toContain(meaning);
});

test('every refusal of the catalogue is in the schema of problems, and each operation names only such', () => {
  const { properties } = document.components.schemas.Problem as { properties: { code: { enum: string[] } } };
  expect([...properties.code.enum].sort()).toEqual(Object.keys(PROBLEM_STATUS).sort());
  const statuses = new Set(Object.values(PROBLEM_STATUS).map(String));
  for (const methods of Object.values(document.paths)) {
    for (const { responses } of Object.values(methods)) {
      const refusals = Object.entries(responses).filter(([, { content }]) => content?.['application/problem+json']);
      expect(refusals.length).toBeGreaterThan(0);
      for (const [status] of refusals) expect(statuses).toContain(status);
    }
  }
});

describe('real answers fit what is said of them', () => {
  test.each(DATA_TABLES.map(({ name }) => [name]))('/data/%s.json', async (name) => {
    const operation = document.paths[`/data/${name}.json`]!.get!;
    // A part of it: a day, or a page.
    const taken = named(operation);
    const query = taken.includes('limit') ? '?limit=5' : taken.includes('on') ? '?on=2023-01-20' : '';
    fits(operation, await get(`/data/${name}.json${query}`), await jsonOf(`/data/${name}.json${query}`));
  });

  test('a document that does not fit is found', async () => {
    const operation = document.paths['/data/areas.json']!.get!;
    const body = (await jsonOf('/data/areas.json')) as { data: Schema[] };
    const broken = { ...body, data: [{ ...body.data[0], population: 'many' }] };
    expect(() => fits(operation, new Response(null, { status: 200, headers: { 'content-type': 'application/json' } }), broken)).toThrow();
    expect(() => fits(operation, new Response(null, { status: 200, headers: { 'content-type': 'application/json' } }), { ...body, more: 1 })).toThrow();
  });

  test.each(['/data/snapshots.json', '/data/metadata.json', '/data/datapackage.json', '/data/areas.geojson', '/data/corrections.atom', '/data/reports.csv', '/data/shortfall.zip'])(
    '%s: the type of its answer',
    async (path) => {
      const operation = document.paths[path]!.get!;
      const answer = await get(path, {}, 'HEAD');
      const type = answer.headers.get('content-type')!.split(';')[0]!;
      expect(Object.keys(operation.responses['200']!.content!)).toEqual([type]);
      if (type.endsWith('json')) fits(operation, answer, await jsonOf(path));
    },
  );

  test('a refusal', async () => {
    const operation = document.paths['/data/reports.csv']!.get!;
    const answer = await get('/data/reports.csv?colour=red');
    fits(operation, answer, await answer.clone().json());
  });

  test('reports that are sent, one by one and several, and the list of them', async () => {
    const authorization = await bearer('submit');
    const { post, get: list } = document.paths['/api/reports']!;
    const send = async (body: unknown) => {
      const answer = await sendReports(new Request('http://x.test/api/reports', { method: 'POST', body: JSON.stringify(body), headers: { authorization, 'content-type': 'application/json' } }));
      fits(post!, answer, await answer.clone().json());
      return answer.status;
    };
    const report = sampleReport();
    expect(schemaOf('Report').safeParse(report).success).toBe(true);
    expect(schemaOf('Report').safeParse({ ...report, colour: 'red' }).success).toBe(false);
    expect(schemaOf('Report').safeParse({ ...report, severity: 6 }).success).toBe(false);
    expect(await send(report)).toBe(201);
    expect(await send(report)).toBe(200);
    expect(await send({ reports: [sampleReport(1), { id: 'x' }] })).toBe(200);
    expect(await send({ ...report, severity: 5 })).toBe(409);
    expect(await send({})).toBe(422);
    const answer = await listOwn(new Request('http://x.test/api/reports', { headers: { authorization } }));
    fits(list!, answer, await answer.clone().json());
    const refused = await listOwn(new Request('http://x.test/api/reports', { headers: { authorization: 'Bearer no' } }));
    fits(list!, refused, await refused.clone().json());
  });

  test('a file that is checked, imported and imported again', async () => {
    const authorization = await bearer('submit');
    const operation = document.paths['/api/imports']!.post!;
    const csv = 'observed_on,area_code,category,severity,source_type\n2023-01-20,stepanakert,FOOD,3,KEY_INFORMANT\n';
    const send = async (query: string, body = csv) => {
      const answer = await importFile(new Request(`http://x.test/api/imports${query}`, { method: 'POST', body, headers: { authorization, 'content-type': 'text/csv' } }));
      fits(operation, answer, await answer.clone().json());
      return answer.status;
    };
    expect(await send('?check=1')).toBe(200);
    expect(await send('')).toBe(201);
    expect(await send('')).toBe(200);
    expect(await send('', csv.replace(',3,', ',9,'))).toBe(422);
  });

  test('verified reports', async () => {
    const operation = document.paths['/api/verified-reports']!.get!;
    const answer = await verified(new Request('http://x.test/api/verified-reports?limit=50', { headers: { authorization: await bearer('read') } }));
    const body = (await answer.clone().json()) as { data: unknown[] };
    expect(body.data).toHaveLength(50);
    fits(operation, answer, body);
  });
});

async function jsonOf(path: string): Promise<unknown> {
  return (await get(path)).json();
}

async function bearer(scope: 'read' | 'submit'): Promise<string> {
  const person = accounts.people[scope === 'read' ? 'ANALYST' : 'CONTRIBUTOR'];
  const { token } = await createKey(await contextFor(database.db, person), { name: randomUUID(), scope });
  return `Bearer ${token}`;
}

/** A schema of the document with all that it refers to, as something that checks. */
function schemaOf(name: string): z.ZodType {
  return checker({ $ref: `#/components/schemas/${name}` });
}

function checker(schema: Schema): z.ZodType {
  const { schemas } = document.components;
  // A JSON Schema of its own: what was among the components stands in its definitions.
  const moved = JSON.parse(JSON.stringify({ ...schema, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/')) as Parameters<typeof z.fromJSONSchema>[0];
  return z.fromJSONSchema(moved);
}

/** That an answer is one of those which its operation names, in type and in content. Throws where it is not. */
function fits({ responses }: Operation, answer: Response, body: unknown): void {
  const type = answer.headers.get('content-type')!.split(';')[0]!;
  const described = responses[String(answer.status)]?.content?.[type];
  if (!described?.schema) throw new Error(`${answer.status} ${type} is not described.`);
  checker(described.schema).parse(body);
}
