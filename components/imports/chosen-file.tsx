import type { ImportKit } from './import-kit';
import { ImportProviders } from './import-providers';
import { Wizard } from './wizard';

/** The wizard with the chosen file, loaded with the parser. */
export function ChosenFile({ kit, file, onAnother }: { kit: ImportKit; file: File; onAnother: () => void }) {
  return (
    <ImportProviders kit={kit}>
      <Wizard kit={kit} file={file} onAnother={onAnother} />
    </ImportProviders>
  );
}
