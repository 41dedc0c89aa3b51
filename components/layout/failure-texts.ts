import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales';
import en from '@/lib/i18n/messages/en/failure.json';
import hy from '@/lib/i18n/messages/hy/failure.json';
import ru from '@/lib/i18n/messages/ru/failure.json';

const TEXTS = { en, hy, ru };

/** The few words of the pages that must stand when nothing else does; English where the address names no language. */
export function failureTexts(param: string | undefined): { locale: Locale; texts: typeof en } {
  const locale = param !== undefined && isLocale(param) ? param : DEFAULT_LOCALE;
  return { locale, texts: TEXTS[locale] };
}
