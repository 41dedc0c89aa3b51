import { createTranslator } from 'use-intl/core';
import type { Locale } from './locales';
import { messagesOf, type Messages } from './messages';
import { oneStop } from './one-stop';

export type Translate = (key: string, values?: Record<string, string | number>) => string;

function refuseMissing(error: Error): never {
  throw error;
}

/**
 * The words of a language as a function of key and values, `t('report.title')`. A key that does not exist throws: a page must not
 * show a raw key. Keys are checked against all three languages by a test.
 */
export function translator(locale: Locale): Translate {
  const cached = translators.get(locale);
  if (cached) return cached;
  const t = createTranslator<Messages>({ locale, messages: messagesOf(locale), onError: refuseMissing });
  const translate: Translate = (key, values) => oneStop(locale, t(key as never, values as never));
  translators.set(locale, translate);
  return translate;
}

const translators = new Map<Locale, Translate>();
