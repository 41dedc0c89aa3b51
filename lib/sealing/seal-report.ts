import { deriveKey, onlyNonce } from './derive-key';
import { keyIdOf } from './key-id';
import { CURVE, HEAD_BYTES, PADDING_BYTES, TAG_BYTES, writeHead } from './sealed-form';

/**
 * Seals a finished report for the installation: from here on only its server can read it, and not the phone that wrote it.
 *
 * @param publicKey the installation's, 65 bytes
 * @param id the report's UUID, which stays readable: it is the key of the receipt
 * @returns the bytes as they lie on the phone and travel (sealed-form.ts)
 */
export async function sealReport(publicKey: Uint8Array, id: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const installation = new Uint8Array(publicKey);
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await deriveKey({ own: pair.privateKey, other: installation, ephemeral, installation });
  const head = writeHead(await keyIdOf(installation), id, ephemeral);
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: onlyNonce(), additionalData: head }, key, padded(text));
  const sealed = new Uint8Array(HEAD_BYTES + body.byteLength);
  sealed.set(head);
  sealed.set(new Uint8Array(body), HEAD_BYTES);
  return sealed;
}

/** The text in UTF-8, filled with spaces, which JSON does not mind. */
function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const filled = new Uint8Array(Math.ceil((bytes.length + TAG_BYTES) / PADDING_BYTES) * PADDING_BYTES - TAG_BYTES).fill(0x20);
  filled.set(bytes);
  return filled;
}
