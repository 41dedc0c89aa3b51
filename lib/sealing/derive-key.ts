import { CURVE, PUBLIC_KEY_BYTES } from './sealed-form';

const PURPOSE = new TextEncoder().encode('shortfall sealed report 1');

type Sides = {
  /** The side whose private half is at hand. */
  own: CryptoKey;
  /** The other side's public key, 65 bytes. */
  other: Uint8Array<ArrayBuffer>;
  ephemeral: Uint8Array;
  installation: Uint8Array;
};

/** The key that seals and opens one report, the same from either side. Throws DOMException when `other` is no point on the curve. */
export async function deriveKey({ own, other, ephemeral, installation }: Sides): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', other, CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const salt = new Uint8Array(2 * PUBLIC_KEY_BYTES);
  salt.set(ephemeral);
  salt.set(installation, PUBLIC_KEY_BYTES);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: PURPOSE };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The nonce of a key that is used once. */
export function onlyNonce(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(12);
}
