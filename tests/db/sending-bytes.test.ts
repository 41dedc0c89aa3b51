import { sendingBytes } from '@/lib/db/sending-bytes';
import { testDatabase, type TestDatabase } from '../support/database';

const KIB = 1024;
const MIB = 1024 * KIB;

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

test('what was sent does not wait in memory: 120 MiB in pieces hold a few', async () => {
  const buffers = () => process.memoryUsage().arrayBuffers;
  await lengthOf(new Uint8Array(3 * MIB).fill(0x61));
  const before = buffers();
  let most = 0;
  for (let piece = 0; piece < 480; piece += 1) {
    await lengthOf(new Uint8Array(256 * KIB).fill(0x61));
    most = Math.max(most, buffers() - before);
  }
  expect(most).toBeLessThan(12 * MIB);
});
