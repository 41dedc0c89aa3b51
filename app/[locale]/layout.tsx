import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { THEME_SCRIPT } from '@/components/layout/theme-script';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/layout.css';
import '../styles/forms.css';
import '../styles/blocks.css';
import '../styles/scripted.css';

export const metadata: Metadata = {
  title: 'Shortfall',
  referrer: 'no-referrer',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function LocaleLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { nonce, light } = await answerTraits();
  const islands = process.env.SHORTFALL_ISLANDS;
  return (
    // The theme script writes on <html> before React looks at it.
    <html lang={locale} data-light={light ? '' : undefined} suppressHydrationWarning>
      <head>
        <script nonce={nonce} dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} suppressHydrationWarning />
        <link rel="alternate" type="application/atom+xml" href={localPath(locale, '/feed.atom')} title={translator(locale)('common.feed')} />
        {islands ? <script type="module" defer src={islands} nonce={nonce} suppressHydrationWarning /> : null}
      </head>
      <body>
        <a className="skip-link" href="#main">
          {translator(locale)('common.skip')}
        </a>
        {children}
      </body>
    </html>
  );
}

/** The nonce that scripts of this answer carry (none on a public page: its bytes are everybody's), and whether its reader saves data. */
async function answerTraits(): Promise<{ nonce: string | undefined; light: boolean }> {
  const asked = await headers();
  const nonce = /'nonce-([^']+)'/.exec(asked.get('content-security-policy') ?? '')?.[1];
  return { nonce, light: asked.get('save-data') === 'on' };
}
