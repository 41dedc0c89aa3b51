import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type FigureSheetProps = {
  locale: Locale;
  /** f1 to f7: also the anchor that figures link to. */
  figure: string;
  values: Record<string, number>;
  /** Its worked example, where it has one. */
  children?: ReactNode;
};

/** The parts of a sheet, after the indicator sheets of the Pan American Health Organization. */
const PARTS = ['means', 'unit', 'purpose', 'formula', 'window', 'inclusion', 'limits', 'source'] as const;

/** One published figure: what it means, how it is computed, what it counts, where its limits are. */
export function FigureSheet({ locale, figure, values, children }: FigureSheetProps) {
  const t = translator(locale);
  return (
    <section aria-labelledby={figure}>
      <h3 id={figure}>{t(`method.${figure}.title`)}</h3>
      <dl className="facts">
        {PARTS.map((part) => (
          <div key={part} className="facts-row">
            <dt>{t(`method.figures.${part}`)}</dt>
            <dd>{t(`method.${figure}.${part}`, values)}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
