import { deriveKey, onlyNonce } from './derive-key';
import type { SealedHead } from './sealed-form';

/** The installation's own pair, and its public half as it is published. */
export type SealKeyPair = { keyId: string; privateKey: CryptoKey; publicKey: Uint8Array<ArrayBuffer> };

/** What a sealed report says, as the phone wrote it; null when it was changed, or sealed for another key. */
export async function openReport({ keyId, privateKey, publicKey }: SealKeyPair, sealed: SealedHead): Promise<string | null> {
  if (sealed.keyId !== keyId) return null;
  try {
    const key = await deriveKey({ own: privateKey, other: sealed.ephemeral, ephemeral: sealed.ephemeral, installation: publicKey });
    const how = { name: 'AES-GCM', iv: onlyNonce(), additionalData: sealed.head };
    return new TextDecoder('utf-8', { fatal: true }).decode(await crypto.subtle.decrypt(how, key, sealed.body)).trimEnd();
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}
