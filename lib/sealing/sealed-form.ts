/**
 * How a sealed report lies on a phone and travels (decision 012). Bytes, in this order:
 *
 * | length | what |
 * |---|---|
 * | 1 | version, 1 |
 * | 8 | key id: the first bytes of the SHA-256 of the installation's public key |
 * | 16 | the report's UUID |
 * | 65 | a public key made for this one report, uncompressed point on P-256 |
 * | rest | AES-256-GCM of the report's JSON, padded with spaces, and its tag of 16 bytes |
 *
 * Everything before the encrypted part is authenticated with it. The AES key comes from ECDH between the two keys by HKDF-SHA-256 (RFC 5869)
 * and seals this one text, so its nonce is zero (NIST SP 800-38D, 8.2: a nonce may repeat only under another key).
 */
export const SEALED_TYPE = 'application/vnd.shortfall.sealed';
export const SEALED_VERSION = 1;
export const KEY_ID_BYTES = 8;
export const PUBLIC_KEY_BYTES = 65;
export const HEAD_BYTES = 1 + KEY_ID_BYTES + 16 + PUBLIC_KEY_BYTES;
export const TAG_BYTES = 16;
/** Texts are filled up to a multiple of this, so that the length of what lies on a phone tells little of what it says. */
export const PADDING_BYTES = 64;

export const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** The parts of the head. */
export type SealedHead = { keyId: string; id: string; ephemeral: Uint8Array<ArrayBuffer>; head: Uint8Array<ArrayBuffer>; body: Uint8Array<ArrayBuffer> };

/** Writes the head of a sealed report. */
export function writeHead(keyId: string, id: string, ephemeral: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(HEAD_BYTES);
  head[0] = SEALED_VERSION;
  head.set(fromHex(keyId), 1);
  head.set(fromHex(id.replaceAll('-', '')), 1 + KEY_ID_BYTES);
  head.set(ephemeral, 1 + KEY_ID_BYTES + 16);
  return head;
}

/** Takes a sealed report apart; null when these bytes are none, or of a version that this code does not know. */
export function readSealed(bytes: Uint8Array): SealedHead | null {
  if (bytes.length < HEAD_BYTES + TAG_BYTES || bytes[0] !== SEALED_VERSION) return null;
  const own = new Uint8Array(bytes);
  const keyEnd = 1 + KEY_ID_BYTES;
  return {
    keyId: toHex(own.subarray(1, keyEnd)),
    id: toHex(own.subarray(keyEnd, keyEnd + 16)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    ephemeral: own.subarray(keyEnd + 16, HEAD_BYTES),
    head: own.subarray(0, HEAD_BYTES),
    body: own.subarray(HEAD_BYTES),
  };
}

export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
