import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/layout.css';
import '../styles/forms.css';
import '../styles/blocks.css';
import '../styles/figures.css';
import '../styles/charts.css';
import '../styles/dashboard.css';
import '../styles/day.css';
import '../styles/pictures.css';
import '../styles/area-charts.css';
import '../styles/record.css';
import '../styles/companions.css';
import '../styles/islands.css';
import '../styles/forced-colors.css';
import '../styles/print.css';

export const metadata: Metadata = {
  title: 'Shortfall',
  referrer: 'no-referrer',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function LocaleLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale}>
      <body>
        <a className="skip-link" href="#main">
          {translator(locale)('common.skip')}
        </a>
        {children}
      </body>
    </html>
  );
}
