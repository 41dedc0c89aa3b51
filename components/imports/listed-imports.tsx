import { EarlierImports } from './earlier-imports';
import type { ImportKit } from './import-kit';
import { ImportProviders } from './import-providers';

/** One's own imports, loaded when they are asked for. */
export function ListedImports({ kit }: { kit: ImportKit }) {
  return (
    <ImportProviders kit={kit}>
      <EarlierImports kit={kit} />
    </ImportProviders>
  );
}
