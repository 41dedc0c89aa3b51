import type { Locale } from '@/lib/i18n/locales';
import type words from './words-en';

export type FormWords = typeof words;

/** The words of the form in the language of the page: a file of their own, fetched beside the form and once. */
export async function loadFormWords(locale: Locale): Promise<FormWords> {
  if (locale === 'hy') return (await import('./words-hy')).default;
  if (locale === 'ru') return (await import('./words-ru')).default;
  return (await import('./words-en')).default;
}
