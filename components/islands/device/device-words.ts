import type words from '@/lib/i18n/messages/en/phone.json';

/** The words of a contributor's phone, in the language of the page. */
export type PhoneWords = typeof words;

/** A small file per language, fetched once. */
export async function loadPhoneWords(language = document.documentElement.lang): Promise<PhoneWords> {
  if (language === 'hy') return (await import('@/lib/i18n/messages/hy/phone.json')).default as PhoneWords;
  if (language === 'ru') return (await import('@/lib/i18n/messages/ru/phone.json')).default as PhoneWords;
  return (await import('@/lib/i18n/messages/en/phone.json')).default;
}
