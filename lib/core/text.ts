/**
 * What text may be stored. Text is kept as written but for Unicode NFC and outer white space; what could hide or forge something
 * (NUL, other C0 and C1 controls but newline, bidi overrides, lone surrogates) is refused, never silently altered.
 */

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
/** Half of a character; what String.isWellFormed says, also on old telephones. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;

export type TextFault = 'text.control' | 'text.bidi' | 'text.surrogate';

/** Why a text cannot be stored, or null when it can. Windows line ends count as newlines. */
export function textFault(value: string): TextFault | null {
  const text = value.replaceAll('\r\n', '\n');
  if (CONTROL.test(text)) return 'text.control';
  if (BIDI_OVERRIDE.test(text)) return 'text.bidi';
  if (LONE_SURROGATE.test(text)) return 'text.surrogate';
  return null;
}

/** The stored form of a text that has no fault: NFC, newlines as \n, no outer white space. */
export function storedText(value: string): string {
  return value.replaceAll('\r\n', '\n').normalize('NFC').trim();
}

/** Number of characters as a person counts them: code points, not UTF-16 units. */
export function characterCount(value: string): number {
  return [...value].length;
}
