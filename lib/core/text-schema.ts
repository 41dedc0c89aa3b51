import { z } from 'zod';
import { characterCount, storedText, textFault } from './text';

type Limits = {
  /** Largest number of characters, counted as a person counts them. */
  max: number;
  /** Code when nothing is left after trimming; without it an empty text is read as null. */
  empty?: string;
  /** Code when it is too long; its message may use {max} and {length}. */
  long?: string;
};

/**
 * A required text in its stored form: NFC, trimmed. What could hide or forge something is refused with its own code.
 */
export function requiredText({ max, empty = 'text.empty', long = 'text.long' }: Limits) {
  return z
    .string({ error: (fault) => (fault.input === undefined || fault.input === null ? empty : 'value.type') })
    .check((context) => {
      const code = textFault(context.value) ?? (storedText(context.value) === '' ? empty : null);
      if (code) context.issues.push({ code: 'custom', message: code, input: context.value });
      else tooLong(context, max, long);
    })
    .transform(storedText);
}

/** A text that may be left out: absent, null and empty all mean null. */
export function optionalText({ max, long = 'text.long' }: Omit<Limits, 'empty'>) {
  return z
    .string()
    .check((context) => {
      const code = textFault(context.value);
      if (code) context.issues.push({ code: 'custom', message: code, input: context.value });
      else tooLong(context, max, long);
    })
    .transform((text) => storedText(text) || null)
    .nullish()
    .transform((text) => text ?? null);
}

function tooLong(context: { value: string; issues: unknown[] }, max: number, message: string): void {
  if (characterCount(storedText(context.value)) <= max) return;
  context.issues.push({
    code: 'too_big',
    origin: 'string',
    maximum: max,
    inclusive: true,
    message,
    input: context.value,
  });
}
