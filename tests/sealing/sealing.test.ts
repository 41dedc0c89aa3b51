import { randomUUID } from 'node:crypto';
import { keyIdOf } from '@/lib/sealing/key-id';
import { openReport, type SealKeyPair } from '@/lib/sealing/open-report';
import { sealReport } from '@/lib/sealing/seal-report';
import { CURVE, readSealed } from '@/lib/sealing/sealed-form';

async function makePair(): Promise<SealKeyPair> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return { keyId: await keyIdOf(raw), privateKey, publicKey: raw };
}

const TEXT = '{"category":"GAS","note":"Գազ չկա երեք օր"}';

test('what is sealed opens again, under the id it was sealed with', async () => {
  const pair = await makePair();
  const id = randomUUID();
  const sealed = readSealed(await sealReport(pair.publicKey, id, TEXT))!;
  expect([sealed.id, sealed.keyId]).toEqual([id, pair.keyId]);
  expect(await openReport(pair, sealed)).toBe(TEXT);
});

test('the bytes hold nothing of the text, two seals of it are different, and its length is rounded up', async () => {
  const { publicKey } = await makePair();
  const id = randomUUID();
  const [one, other] = [await sealReport(publicKey, id, TEXT), await sealReport(publicKey, id, TEXT)];
  expect(Buffer.from(one).includes('GAS')).toBe(false);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  // 90 bytes of head; 55 bytes of UTF-8 and 16 of tag make two blocks of 64.
  expect(Buffer.byteLength(TEXT)).toBe(55);
  expect(one.length).toBe(90 + 128);
  expect((await sealReport(publicKey, id, TEXT.slice(0, 30))).length).toBe(90 + 64);
});

test('no single byte can be changed, and no other key opens it', async () => {
  const pair = await makePair();
  const bytes = await sealReport(pair.publicKey, randomUUID(), TEXT);
  for (let at = 1; at < bytes.length; at += 1) {
    const forged = new Uint8Array(bytes);
    forged[at]! ^= 1;
    const sealed = readSealed(forged);
    expect(sealed && (await openReport(pair, sealed))).toBeNull();
  }
  expect(await openReport(await makePair(), readSealed(bytes)!)).toBeNull();
  expect(await openReport({ ...(await makePair()), keyId: pair.keyId }, readSealed(bytes)!)).toBeNull();
});

test('bytes that are no sealed report are said to be none', async () => {
  const { publicKey } = await makePair();
  const bytes = await sealReport(publicKey, randomUUID(), '');
  expect(readSealed(bytes)).not.toBeNull();
  expect(readSealed(bytes.subarray(0, 105))).toBeNull();
  expect(readSealed(new Uint8Array(500))).toBeNull();
});
