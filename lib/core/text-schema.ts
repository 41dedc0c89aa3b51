import * as z from 'zod/mini';
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
  const text = z.string({ error: ({ input }) => (input === undefined || input === null ? empty : 'value.type') });
  return z.pipe(text.check(storable({ max, empty, long })), z.transform(storedText));
}

/** A text that may be left out: absent, null and empty all mean null. */
export function optionalText({ max, long = 'text.long' }: Omit<Limits, 'empty'>) {
  const text = z.nullish(z.string().check(storable({ max, long })));
  return z.pipe(text, z.transform((written) => storedText(written ?? '') || null));
}

/** The first thing that is wrong with a text: what it hides, that it is empty, that it is too long. */
function storable({ max, empty, long }: Omit<Limits, 'long'> & { long: string }): z.core.CheckFn<string> {
  return (context) => {
    const { value, issues } = context;
    const stored = storedText(value);
    const code = textFault(value) ?? (empty !== undefined && stored === '' ? empty : null);
    if (code) issues.push({ code: 'custom', message: code, input: value });
    else if (stored.length > max && characterCount(stored) > max) {
      issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, message: long, input: value });
    }
  };
}
