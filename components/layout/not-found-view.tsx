'use client';

import { useParams } from 'next/navigation';
import { localPath } from '@/lib/i18n/locales';
import { failureTexts } from './failure-texts';

/** Where most readers of an old or mistyped address want to go. */
const PAGES = [
  { to: '/', label: 'home' },
  { to: '/record', label: 'record' },
  { to: '/areas', label: 'areas' },
  { to: '/data', label: 'data' },
] as const;

/** What an unknown address shows. Next hands a not-found page no parameters, so the language comes from the address. */
export function NotFoundView() {
  const { locale, texts } = failureTexts(useParams<{ locale?: string }>().locale);
  return (
    <main className="main" id="main" tabIndex={-1}>
      <div className="page">
        <h1>{texts.notFound.title}</h1>
        <p className="lead">{texts.notFound.detail}</p>
        <ul className="link-list">
          {PAGES.map(({ to, label }) => (
            <li key={to}>
              <a href={localPath(locale, to)}>{texts.notFound[label]}</a>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
