import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { FigureSheet } from './figure-sheet';
import { WorkedExample } from './worked-example';

const FIGURES = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'] as const;

/** The report that leads, on which all rests; then a sheet for each figure, two of them with an example in numbers. */
export function MethodFigures({ locale, values }: { locale: Locale; values: Record<string, number> }) {
  const t = translator(locale);
  return (
    <>
      <h2 id="figures">{t('method.figures.title')}</h2>
      <h3 id="leading">{t('method.leading.title')}</h3>
      <p>{t('method.leading.text', values)}</p>
      {FIGURES.map((figure) => (
        <FigureSheet key={figure} locale={locale} figure={figure} values={values}>
          {figure === 'f1' || figure === 'f2' ? <WorkedExample locale={locale} figure={figure} /> : null}
        </FigureSheet>
      ))}
    </>
  );
}
