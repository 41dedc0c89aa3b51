import { collectYoung } from '@/lib/db/collect-young';
import { sendingBytes } from '@/lib/db/sending-bytes';
import { testDatabase, type TestDatabase } from '../support/database';

// What a collection frees depends on all that ran in this process before: tests/bench/import-rate.mjs measures it in a server.
jest.mock('@/lib/db/collect-young', () => ({ collectYoung: jest.fn() }));

const KIB = 1024;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

function lengthOf(bytes: Uint8Array): Promise<number> {
  return sendingBytes(bytes, async (place) => {
    const [row] = await database.db.$queryRaw<{ octets: number }[]>`SELECT octet_length(${place}::text) AS octets`;
    return row!.octets;
  });
}

test('bytes arrive as the text that they are', async () => {
  const text = new TextEncoder().encode('Ստեփանակերտ 🌊');
  expect(await lengthOf(text)).toBe(11 * 2 + 1 + 4);
});

test('after each 2 MiB that were sent their buffers are given back, and not for less', async () => {
  jest.mocked(collectYoung).mockClear();
  const calls: number[] = [];
  for (let piece = 0; piece < 24; piece += 1) {
    await lengthOf(new Uint8Array(256 * KIB).fill(0x61));
    calls.push(jest.mocked(collectYoung).mock.calls.length);
  }
  expect([calls[6], calls[8], calls[14], calls[23]]).toEqual([0, 1, 1, 3]);
});
