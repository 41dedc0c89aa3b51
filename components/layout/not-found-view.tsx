'use client';

import { useParams } from 'next/navigation';
import { localPath } from '@/lib/i18n/locales';
import { failureTexts } from './failure-texts';

/** What an unknown address shows. Next hands a not-found page no parameters, so the language comes from the address. */
export function NotFoundView() {
  const { locale, texts } = failureTexts(useParams<{ locale?: string }>().locale);
  return (
    <main className="main" id="main" tabIndex={-1}>
      <div className="page">
        <h1>{texts.notFound.title}</h1>
        <p className="lead">{texts.notFound.detail}</p>
        <p>
          <a href={localPath(locale, '/')}>{texts.notFound.home}</a>
        </p>
      </div>
    </main>
  );
}
