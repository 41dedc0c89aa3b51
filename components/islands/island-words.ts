import type words from '@/lib/i18n/messages/en/islands.json';

/** The words of everything that runs in the browser, in the language of the page. */
export type IslandWords = typeof words;

/** A small file per language, fetched once; the language is that of the document. */
export function loadWords(): Promise<IslandWords> {
  return (loaded ??= fetchWords(document.documentElement.lang));
}

let loaded: Promise<IslandWords> | null = null;

async function fetchWords(language: string): Promise<IslandWords> {
  if (language === 'hy') return (await import('@/lib/i18n/messages/hy/islands.json')).default;
  if (language === 'ru') return (await import('@/lib/i18n/messages/ru/islands.json')).default;
  return (await import('@/lib/i18n/messages/en/islands.json')).default;
}
