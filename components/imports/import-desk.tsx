'use client';

import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { EarlierImports } from './earlier-imports';
import { FileStep } from './file-step';
import type { ImportKit } from './import-kit';
import { StepsBar } from './steps-bar';

/** The parser, the check and the steps after the first weigh more than all else: they come when a file is chosen. */
const Wizard = lazy(async () => ({ default: (await import('./wizard')).Wizard }));

/** The first step, and after it the wizard with the chosen file. */
export function ImportDesk({ kit }: { kit: ImportKit }) {
  const t = useTranslations('importPage');
  const [chosen, setChosen] = useState<File | null>(null);
  if (!chosen) {
    return (
      <>
        <StepsBar current="file" />
        <FileStep kit={kit} onChoose={setChosen} />
        <EarlierImports kit={kit} />
      </>
    );
  }
  return (
    <Suspense fallback={<p role="status">{t('file.reading')}</p>}>
      <Wizard kit={kit} file={chosen} onAnother={() => setChosen(null)} />
    </Suspense>
  );
}
