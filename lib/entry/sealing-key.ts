import { PUBLIC_KEY_BYTES } from '@/lib/sealing/sealed-form';

/** The installation's public key from the page, base64url; null when the page has none. */
export function sealingKeyFrom(written: string | undefined): Uint8Array<ArrayBuffer> | null {
  if (!written) return null;
  const bytes = Uint8Array.from(atob(written.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return bytes.length === PUBLIC_KEY_BYTES ? bytes : null;
}
