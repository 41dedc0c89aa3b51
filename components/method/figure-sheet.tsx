import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type FigureSheetProps = {
  locale: Locale;
  /** f1 to f7: also the anchor that figures link to. */
  figure: string;
  values: Record<string, number>;
};

/** One published figure: what it means, how it is computed, where its limits are. */
export function FigureSheet({ locale, figure, values }: FigureSheetProps) {
  const t = translator(locale);
  return (
    <section aria-labelledby={figure}>
      <h3 id={figure}>{t(`method.${figure}.title`)}</h3>
      <dl className="facts">
        {(['means', 'formula', 'limits'] as const).map((part) => (
          <div key={part} className="facts-row">
            <dt>{t(`method.figures.${part}`)}</dt>
            <dd>{t(`method.${figure}.${part}`, values)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
