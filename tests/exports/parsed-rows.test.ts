import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';
import type { Column } from '@/lib/exports/columns/column';
import { bodyOf } from '@/lib/exports/body-of';
import { parsedRows } from '@/lib/exports/parsed-rows';
import { textStream } from '@/lib/exports/text-stream';

const columns = (['text', 'integer', 'decimal', 'instant'] as const).map((type): Column => ({ name: type, type, unit: null, meaning: '', hxl: `#${type}`, example: '' }));
const HEAD = 'text,integer,decimal,instant\r\n';

async function read(csv: Readable): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const row of parsedRows(columns, csv)) rows.push(row);
  return rows;
}
const all = (csv: string) => read(Readable.from([Buffer.from(csv)], { objectMode: false }));
/** Waits until a file was let go; the test fails where it never is. */
async function letGo(file: Readable): Promise<void> {
  for (let waited = 0; !file.destroyed && waited < 2_000; waited += 5) await sleep(5);
  expect(file.destroyed).toBe(true);
}

test('cells in the types of their columns; nothing is told from an empty text, and a quoted digit stays a number', async () => {
  expect(await all(`${HEAD}a,1,0.5,2026-01-15T10:00:00Z\r\n"",,,\r\n,0,0,\r\n"line\nend, ""quoted"" ",12,1234567.25,\r\n`)).toEqual([
    ['a', 1, 0.5, '2026-01-15T10:00:00Z'],
    ['', null, null, null],
    [null, 0, 0, null],
    ['line\nend, "quoted" ', 12, 1234567.25, null],
  ]);
  expect(await all(HEAD)).toEqual([]);
});

/** A file without end that says whether it was let go. */
function endless(): Readable {
  return Readable.from((function* () {
    yield Buffer.from(HEAD);
    for (;;) yield Buffer.from('a,1,0.5,2026-01-15T10:00:00Z\r\n'.repeat(500));
  })(), { objectMode: false });
}

test('whoever stops reading lets the file go: in rows, and through the body of an answer', async () => {
  const walked = endless();
  for await (const row of parsedRows(columns, walked)) if (row) break;
  await letGo(walked);

  const bodyFrom = (file: Readable) => {
    const rows = parsedRows(columns, file);
    const texts = async function* () {
      for await (const row of rows) yield JSON.stringify(row);
    };
    return bodyOf(textStream(texts(), rows)).getReader();
  };
  const sent = endless();
  const reader = bodyFrom(sent);
  expect((await reader.read()).value!.length).toBeGreaterThan(1000);
  await reader.cancel();
  await letGo(sent);

  const neverRead = endless();
  await bodyFrom(neverRead).cancel();
  await letGo(neverRead);
});

test('a file that breaks in the middle breaks the rows, and the text that is made of them', async () => {
  const broken = () => Readable.from((async function* () {
    yield Buffer.from(`${HEAD}a,1,0.5,\r\n`);
    throw new Error('the database has gone');
  })(), { objectMode: false });
  await expect(read(broken())).rejects.toThrow('the database has gone');
  const texts = async function* () {
    for await (const row of parsedRows(columns, broken())) yield JSON.stringify(row);
  };
  await expect(new Response(bodyOf(textStream(texts()))).text()).rejects.toThrow('the database has gone');
});
