import { hash, verify, type Options } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane: OWASP's password storage cheat sheet. The number is the package's own for argon2id. */
const ARGON2ID: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of random bytes that were thrown away: checking against it costs the same as against a real one, and never succeeds. */
const NOBODY = hash(crypto.getRandomValues(new Uint8Array(32)), ARGON2ID);

/** The same passphrase typed on another keyboard is the same passphrase. */
function normalised(passphrase: string): string {
  return passphrase.normalize('NFKC');
}

/** The argon2id hash to store. Call it inside the hash queue. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(normalised(passphrase), ARGON2ID);
}

/** Whether the passphrase fits the hash; null, for an unknown name, takes as long and is false. Call it inside the hash queue. */
export async function fitsPassphrase(storedHash: string | null, passphrase: string): Promise<boolean> {
  const fits = await verify(storedHash ?? (await NOBODY), normalised(passphrase));
  return fits && storedHash !== null;
}
