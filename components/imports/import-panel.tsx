'use client';

import { lazy, Suspense, useState } from 'react';
import { FileStep } from './file-step';
import type { ImportKit } from './import-kit';
import { StepsBar } from './steps-bar';

/** What weighs more than the framework leaves room for comes when it is asked for: the list, and with a file the parser and all that follows. */
const ListedImports = lazy(async () => ({ default: (await import('./listed-imports')).ListedImports }));
const ChosenFile = lazy(async () => ({ default: (await import('./chosen-file')).ChosenFile }));

/** The import page where script runs: its first step and one's own imports, or the wizard with the chosen file. */
export function ImportPanel({ kit }: { kit: ImportKit }) {
  const words = kit.messages.importPage;
  const [chosen, setChosen] = useState<File | null>(null);
  const [isListed, setListed] = useState(false);
  if (chosen) {
    return (
      <Suspense fallback={<p role="status">{words.file.reading}</p>}>
        <ChosenFile kit={kit} file={chosen} onAnother={() => setChosen(null)} />
      </Suspense>
    );
  }
  return (
    <>
      <StepsBar current="file" words={words.steps} />
      <FileStep kit={kit} onChoose={setChosen} />
      <details className="disclosure import-earlier" onToggle={({ currentTarget }) => currentTarget.open && setListed(true)}>
        <summary>
          <span>{words.earlier.title}</span>
        </summary>
        <Suspense fallback={null}>{isListed ? <ListedImports kit={kit} /> : null}</Suspense>
      </details>
    </>
  );
}
