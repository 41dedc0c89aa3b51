import { isDay } from '@/lib/core/dates';
import { formatDay } from './format';
import type { Locale } from './locales';

type Params = Record<string, string | number>;

/** What a message of a refusal is filled with: days are told in the words of the language; numbers are formatted by the message itself. */
export function shownParams(params: Params = {}, locale: Locale): Params {
  const shown = (value: string | number) => (typeof value === 'string' && isDay(value) ? formatDay(locale, value) : value);
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)]));
}
