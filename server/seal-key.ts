import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '@/lib/db/client';
import { keyIdOf } from '@/lib/sealing/key-id';
import type { SealKeyPair } from '@/lib/sealing/open-report';
import { CURVE } from '@/lib/sealing/sealed-form';
import { makePrivateFile, readPrivateFile } from './private-file';
import { StartRefusal } from './start-refusal';

/** The private half, PKCS #8 in PEM: part of every backup, because without it nobody can open what phones have sealed. */
const FILE = 'seal-key';

type Installation = { folder: string; db: Db; now: Date };
export type OpenedSealKey = {
  pair: SealKeyPair;
  /** What must be told at start: a line when a private half has been lost, else null. */
  lost: string | null;
};

/**
 * The pair that phones seal reports for. The first start makes it: the private half in the data folder, the public half in the database, so
 * that a loss is noticed. After a loss a new pair is made and reporting goes on; the old public half stays, for the doctor to name.
 * Throws StartRefusal when others can read the file, or when it holds no key.
 */
export async function openSealKey({ folder, db, now }: Installation): Promise<OpenedSealKey> {
  const file = path.join(folder, FILE);
  const isNew = !existsSync(file) && makeSealKey(file);
  const pair = (await readSealKey(folder))!;
  const lost = isNew && (await db.sealKey.count({ where: { id: { not: pair.keyId } } })) > 0 ? lostLine(file) : null;
  await db.sealKey.createMany({ data: [{ id: pair.keyId, publicKey: pair.publicKey, createdAt: now }], skipDuplicates: true });
  return { pair, lost };
}

/** The pair in a data folder, or null where there is none. Throws StartRefusal like openSealKey. */
export async function readSealKey(folder: string): Promise<SealKeyPair | null> {
  const file = path.join(folder, FILE);
  if (!existsSync(file)) return null;
  const key = privateKeyIn(readPrivateFile(file), file);
  const publicKey = publicPoint(key);
  const bytes = key.export({ format: 'der', type: 'pkcs8' });
  const privateKey = await crypto.subtle.importKey('pkcs8', new Uint8Array(bytes), CURVE, false, ['deriveBits']);
  return { keyId: await keyIdOf(publicKey), privateKey, publicKey };
}

/** True when this call made the file; false when another process was faster, whose pair is then everybody's. */
function makeSealKey(file: string): boolean {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: CURVE.namedCurve });
  return makePrivateFile(file, privateKey.export({ format: 'pem', type: 'pkcs8' }));
}

function privateKeyIn(text: string, file: string): KeyObject {
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key;
  } catch {
    // Told below: what is wrong with the text does not matter, and its words must not be printed.
  }
  throw new StartRefusal(
    `There is no key in ${file}: put seal-key back from a backup. Only if there is none, delete the file; reports that wait on phones are lost then.`,
  );
}

/** The public half as an uncompressed point: 4, x, y. */
function publicPoint(key: KeyObject): Uint8Array<ArrayBuffer> {
  const { x = '', y = '' } = createPublicKey(key).export({ format: 'jwk' });
  return new Uint8Array([4, ...Buffer.from(x, 'base64url'), ...Buffer.from(y, 'base64url')]);
}

function lostLine(file: string): string {
  return `The key that phones sealed reports with is gone: ${file} was missing. A new one was made and reporting goes on, but reports that still wait on phones, sealed with the old key, cannot be opened. To mend it, stop, put seal-key back from a backup, and start again.`;
}
