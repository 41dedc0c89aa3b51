/** The encodings that spreadsheets save text in here. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Why a file is not read as text at all. */
export type NoText = 'xlsx' | 'xls' | 'binary' | 'empty';

/** How many bytes are decoded at once: about 5 ms on an old phone. */
const PART = 1 << 20;
/** Bytes that are looked at where no mark says the encoding. */
const SAMPLE = 4096;

/** The encoding that bytes seem to have, or what they are instead of text. */
export function guessEncoding(bytes: Uint8Array): Encoding | NoText {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'xls';
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => byte === 0 && (zeros[at % 2]! += 1));
  // Letters below U+0100 have a zero as their upper byte: at odd places in little-endian text, at even places in big-endian.
  if (zeros[1]! > sample.length / 10 && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > sample.length / 10 && zeros[1] === 0) return 'utf-16be';
  if (zeros[0]! + zeros[1]! > 0) return 'binary';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1251';
}

/**
 * The text of bytes in an encoding, without its byte order mark; what cannot be read becomes U+FFFD. Decodes in parts and awaits `pause`
 * between them, so that a page stays usable.
 */
export async function decodeBytes(bytes: Uint8Array, encoding: Encoding, pause: () => Promise<void>): Promise<string> {
  const decoder = new TextDecoder(encoding);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += PART) {
    parts.push(decoder.decode(bytes.subarray(from, from + PART), { stream: from + PART < bytes.length }));
    await pause();
  }
  return parts.join('');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (let from = 0; from < bytes.length; from += PART) {
      decoder.decode(bytes.subarray(from, from + PART), { stream: from + PART < bytes.length });
    }
    return true;
  } catch {
    return false;
  }
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
