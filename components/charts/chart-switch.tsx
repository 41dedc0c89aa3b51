import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { ChartLoader } from './chart-loader';

/** The drawn chart, and a button that puts the interactive one in its place. */
export function ChartSwitch({ locale, href, children }: { locale: Locale; href: string; children: ReactNode }) {
  const t = translator(locale);
  const words = ['load', 'size', 'loading', 'failed', 'back', 'keys'] as const;
  return (
    <ChartLoader href={href} texts={Object.fromEntries(words.map((word) => [word, t(`charts.interactive.${word}`)])) as ChartTexts}>
      {children}
    </ChartLoader>
  );
}

export type ChartTexts = Record<'load' | 'size' | 'loading' | 'failed' | 'back' | 'keys', string>;
