import 'server-only';
import type { SealKeyPair } from '@/lib/sealing/open-report';

/** The server opens the pair once and every bundle in the process finds it here. */
const PAIR = Symbol.for('shortfall.seal-key');
const shared = globalThis as unknown as { [PAIR]?: SealKeyPair };

/** Hands the pair over: its private half stays in this process, its public half goes where pages read it. */
export function installSealKey(pair: SealKeyPair): void {
  shared[PAIR] = pair;
  process.env.SHORTFALL_SEAL_KEY = Buffer.from(pair.publicKey).toString('base64url');
}

/** The pair that this installation opens reports with. */
export function installedSealKey(): SealKeyPair {
  const pair = shared[PAIR];
  if (!pair) throw new Error('No seal key: start Shortfall with `npm start`.');
  return pair;
}
