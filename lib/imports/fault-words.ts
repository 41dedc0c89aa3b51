import { isDay } from '@/lib/core/dates';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { nearDay } from './near-day';
import type { RowFault } from './table';

/** Shown where nothing better can be guessed. */
const EXAMPLE = '2023-01-20';

type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * A fault in words: what is wrong, and what to write instead. `31/02/2023 is not a day.` `Use 2023-02-28 or 28 Feb 2023.` Runs in the
 * browser too.
 *
 * @param t the words of the language, with the room `importFaults`
 */
export function faultWords({ value, code, params = {} }: RowFault, locale: Locale, t: Translate): { message: string; mend: string } {
  const near = nearDay(value) ?? EXAMPLE;
  const shown = Object.entries(params).map(([name, of]) => [name, typeof of === 'string' && isDay(of) ? formatDay(locale, of) : of]);
  const values = { value, near, words: formatDay(locale, near, 'short'), ...Object.fromEntries(shown) };
  return { message: t(`importFaults.${code}.message`, values), mend: t(`importFaults.${code}.mend`, values) };
}
