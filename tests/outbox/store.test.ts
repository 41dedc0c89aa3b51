import { answersName } from '@/lib/outbox/answers-name';
import { dropLocked, getLocked, putLocked } from '@/lib/outbox/locked';
import type { OutboxDb } from '@/lib/outbox/outbox-db';
import { putReport } from '@/lib/outbox/put-report';
import { readOutbox } from '@/lib/outbox/read-outbox';
import { pausedUntil } from '@/lib/outbox/sender-memory';
import { watchOutbox } from '@/lib/outbox/watch-outbox';
import { freshOutbox, noRoom } from './fresh-outbox';

const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';
const BYTES = new Uint8Array([1, 2, 3]);
/** printf '\001\002\003' | openssl dgst -sha256 -binary | basenc --base64url */
const HASH = 'A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc-4E';

let db: OutboxDb;
beforeEach(async () => {
  db = await freshOutbox();
});
afterEach(() => db.close());

describe('what is unfinished', () => {
  it('is read back as it was, replaced, and dropped with its key', async () => {
    expect(await getLocked(db, 'draft')).toBeNull();
    await putLocked(db, 'draft', { note: 'Հացը վերջացավ', people: 350 });
    expect(await getLocked(db, 'draft')).toEqual({ note: 'Հացը վերջացավ', people: 350 });
    await putLocked(db, 'draft', { note: '' });
    expect(await getLocked(db, 'draft')).toEqual({ note: '' });
    await dropLocked(db, 'draft');
    expect(await db.getAll('locked')).toEqual([]);
  });

  it('lies encrypted, under a key that cannot be taken out and is another one each time', async () => {
    await putLocked(db, 'draft', { note: 'no bread left' });
    const before = (await db.get('locked', 'draft'))!;
    expect(Buffer.from(before.bytes).toString()).not.toContain('bread');
    expect(before.key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', before.key)).rejects.toThrow();
    await putLocked(db, 'draft', { note: 'no bread left' });
    const after = (await db.get('locked', 'draft'))!;
    expect(Buffer.from(after.iv).equals(before.iv)).toBe(false);
    const withOldKey = crypto.subtle.decrypt({ name: 'AES-GCM', iv: after.iv }, before.key, after.bytes);
    await expect(withOldKey).rejects.toThrow();
  });

  it('counts as none when its bytes were damaged', async () => {
    await putLocked(db, 'draft', { note: 'x' });
    const entry = (await db.get('locked', 'draft'))!;
    entry.bytes[0]! ^= 1;
    await db.put('locked', entry);
    expect(await getLocked(db, 'draft')).toBeNull();
  });
});

describe('a finished report', () => {
  it('waits under the hash of its bytes', async () => {
    await putReport(db, { id: FIRST, sealed: BYTES }, 1_000);
    const [entry] = (await readOutbox(db)).entries;
    expect(entry).toMatchObject({ id: FIRST, sealedHash: HASH, savedAt: 1_000, state: 'waiting', refusal: null, attempts: 0 });
    expect([...entry!.sealed]).toEqual([1, 2, 3]);
  });

  it('takes the place of a refused one, whose answers go', async () => {
    await putReport(db, { id: FIRST, sealed: BYTES }, 1_000);
    const refusal = { at: 1, status: 422, code: 'input-refused', title: 'T', detail: 'D', errors: [] };
    await db.put('reports', { ...(await db.get('reports', FIRST))!, state: 'refused', refusal });
    await putLocked(db, answersName(FIRST), { areaId: 'gone' });
    await putLocked(db, answersName(SECOND), { areaId: 'stays' });
    expect(await readOutbox(db)).toMatchObject({ waiting: 0, refused: 1 });
    await putReport(db, { id: FIRST, sealed: new Uint8Array([9]) }, 2_000);
    expect(await readOutbox(db)).toMatchObject({ waiting: 1, refused: 0, entries: [{ state: 'waiting', refusal: null }] });
    expect(await db.getAllKeys('locked')).toEqual([answersName(SECOND)]);
  });

  it('is told to whoever watches, in this page too', async () => {
    const heard = new Promise<void>((resolve) => {
      const stop = watchOutbox(() => {
        stop();
        resolve();
      });
    });
    await putReport(db, { id: FIRST, sealed: BYTES });
    await heard;
  });

  it('is not there when the browser has no room, and its author is told', async () => {
    noRoom();
    await expect(putReport(db, { id: FIRST, sealed: BYTES })).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
    await expect(putLocked(db, 'draft', {})).rejects.toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
    jest.restoreAllMocks();
    expect(await readOutbox(db)).toMatchObject({ waiting: 0, oldestSavedAt: null, entries: [] });
  });
});

it('tells the oldest first, and the age of what was not sent', async () => {
  await putReport(db, { id: SECOND, sealed: BYTES }, 3_000);
  await putReport(db, { id: FIRST, sealed: BYTES }, 2_000);
  for (const sentAt of [5, 7, 6]) {
    await db.put('receipts', { id: `r${sentAt}`, sealedHash: HASH, reference: 'K7M2QX', receivedAt: '2023-01-19T05:12:00Z', savedAt: 1, sentAt });
  }
  const state = await readOutbox(db);
  expect(state.entries.map(({ id }) => id)).toEqual([FIRST, SECOND]);
  expect(state).toMatchObject({ waiting: 2, refused: 0, oldestSavedAt: 2_000, sender: { signInNeeded: false, pause: null } });
  expect(state.receipts.map(({ id }) => id)).toEqual(['r7', 'r6', 'r5']);
});

it('keeps to a pause until it is over, unless the clock was set back', () => {
  const memory = { signInNeeded: false, pause: { saidAt: 1_000, until: 61_000 } };
  expect(pausedUntil(memory, 1_000)).toBe(61_000);
  expect(pausedUntil(memory, 60_999)).toBe(61_000);
  expect(pausedUntil(memory, 61_000)).toBeNull();
  expect(pausedUntil(memory, 999)).toBeNull();
  expect(pausedUntil({ signInNeeded: true, pause: null }, 5)).toBeNull();
});
