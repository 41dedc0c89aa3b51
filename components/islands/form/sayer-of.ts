import { say } from '@/lib/i18n/say';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { FormWords } from './load-form-words';

/** The words of the form as a function of key and values, as `translator` gives those of the server. Throws for a key that has none. */
export function sayerOf(locale: Locale, words: FormWords): Translate {
  return (key, values) => {
    const message = key.split('.').reduce<unknown>((room, part) => (room as Record<string, unknown> | undefined)?.[part], words);
    if (typeof message !== 'string') throw new Error(`No words for ${key}`);
    return say(locale, message, values);
  };
}
