import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { ChartRow } from './model';
import { stepAt } from './steps';

/** Every number that a row can say, as the server writes it: browsers group digits of some languages differently. */
export function numberLabels(rows: readonly ChartRow[], count: number, locale: Locale): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const { bands, max } of rows) {
    for (let day = 0; day < count; day += 1) {
      const sizes = bands.map(({ steps }) => stepAt(steps, day)).map((step) => (step ? step.high - step.low : 0));
      const left = max - sizes.reduce((sum, size) => sum + size, 0);
      for (const size of [...sizes, left]) labels[size] ??= formatNumber(locale, size);
    }
  }
  return labels;
}
