import { installSealKey } from '@/lib/reports/sealed/installed-seal-key';
import { keyIdOf } from '@/lib/sealing/key-id';
import type { SealKeyPair } from '@/lib/sealing/open-report';
import { sealReport } from '@/lib/sealing/seal-report';
import { CURVE } from '@/lib/sealing/sealed-form';

/** A pair as an installation has one. */
export async function sealKeyPair(): Promise<SealKeyPair> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return { keyId: await keyIdOf(raw), privateKey, publicKey: raw };
}

/** Gives this process a pair, as a start does, for tests that call handlers without a server. */
export async function testSealKey(): Promise<SealKeyPair> {
  const pair = await sealKeyPair();
  installSealKey(pair);
  return pair;
}

/** A report sealed for that pair, as a phone does it. */
export function sealedFor({ publicKey }: Pick<SealKeyPair, 'publicKey'>, report: { id: string }): Promise<Uint8Array<ArrayBuffer>> {
  return sealReport(publicKey, report.id, JSON.stringify(report));
}
