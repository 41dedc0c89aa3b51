import { KEY_ID_BYTES, toHex } from './sealed-form';

/** What a public key is called: the first 16 hex digits of its SHA-256. */
export async function keyIdOf(publicKey: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(publicKey));
  return toHex(new Uint8Array(hash).subarray(0, KEY_ID_BYTES));
}
