import { isDay } from '@/lib/core/dates';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { ToldFault } from '@/lib/imports/reading/row-state';

type Say = (key: string, values?: Record<string, string | number>) => string;

/** A fault in the words of the page: as the server said it, or by its code. Days are told in words, a suggestion as it is to be typed. */
export function faultWords(fault: ToldFault, say: Say, locale: Locale): string {
  if (fault.message !== undefined) return fault.message;
  const shown = (value: string | number) => (typeof value === 'string' && isDay(value) ? formatDay(locale, value) : value);
  const params = Object.fromEntries(Object.entries(fault.params ?? {}).map(([name, value]) => [name, shown(value)]));
  return say(`errors.${fault.code}`, { value: fault.value, ...params, ...(fault.suggestion ? { suggestion: fault.suggestion } : {}) });
}
