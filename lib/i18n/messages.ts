import type { Locale } from './locales';
import en from './messages/en';
import hy from './messages/hy';
import ru from './messages/ru';

/** English is the source; a test holds the other languages to the same keys and arguments. */
export type Messages = typeof en;

const all: Record<Locale, unknown> = { en, hy, ru };

/** The dictionary of a language. */
export function messagesOf(locale: Locale): Messages {
  return all[locale] as Messages;
}
