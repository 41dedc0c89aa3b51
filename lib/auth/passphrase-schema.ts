import { z } from 'zod';
import { characterCount, textFault } from '@/lib/core/text';
import { isWeakPassphrase } from './weak-passphrase';

/** A passphrase replaces rules about digits and signs by length; nobody needs more than two hundred characters. */
export const PASSPHRASE_LENGTH = { min: 15, max: 200 };

/** A new passphrase for the person of this name. It is never trimmed: a space at the end belongs to it. */
export function newPassphrase(name: string) {
  const { min, max } = PASSPHRASE_LENGTH;
  return z.string({ error: 'passphrase.empty' }).check(({ value, issues }) => {
    const length = characterCount(value.normalize('NFKC'));
    const fault = textFault(value);
    const refuse = (message: string) => issues.push({ code: 'custom', message, input: value });
    if (fault) refuse(fault);
    else if (length === 0) refuse('passphrase.empty');
    else if (length < min) issues.push({ code: 'too_small', origin: 'string', minimum: min, message: 'passphrase.short', input: value });
    else if (length > max) issues.push({ code: 'too_big', origin: 'string', maximum: max, message: 'passphrase.long', input: value });
    else if (isWeakPassphrase(value, name)) refuse('passphrase.weak');
  });
}
