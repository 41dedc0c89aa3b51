import type { Locale } from './locales';

/** In Russian a date ends with the stop of an abbreviation («2023 г.»), and a sentence that ends with it has no other one. */
export function oneStop(locale: Locale, text: string): string {
  return locale === 'ru' ? text.replace(/(\p{Script=Cyrillic})\.\.(?=\s|$)/gu, '$1.') : text;
}
