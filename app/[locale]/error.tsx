'use client';

import { useParams } from 'next/navigation';
import { failureTexts } from '@/components/layout/failure-texts';

/** What a page shows when it could not be drawn: what failed, what was kept, what to do. */
export default function PageFailure({ error }: { error: Error & { digest?: string } }) {
  const { texts } = failureTexts(useParams<{ locale?: string }>().locale);
  return (
    <main className="main" id="main" tabIndex={-1}>
      <div className="page">
        <h1>{texts.broken.title}</h1>
        <p className="lead">{texts.broken.detail}</p>
        <p>
          <a href="">{texts.broken.retry}</a>
        </p>
        {error.digest ? <p className="note numeric">{error.digest}</p> : null}
      </div>
    </main>
  );
}
