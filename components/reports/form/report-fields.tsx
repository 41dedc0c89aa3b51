import { AmountFields } from './amount-fields';
import { ExtentFields } from './extent-fields';
import type { FormView } from './form-view';
import { NoteField } from './note-field';
import { PlaceFields } from './place-fields';
import { SourceFields } from './source-fields';
import { WhatFields } from './what-fields';

/**
 * Every question about a report, in one order for writing, changing and correcting. `areaHint` stands under the
 * question of the place.
 */
export function ReportFields({ view, areaHint }: { view: FormView; areaHint?: string | undefined }) {
  return (
    <>
      <WhatFields view={view} />
      <PlaceFields view={view} areaHint={areaHint} />
      <ExtentFields view={view} />
      <AmountFields view={view} />
      <SourceFields view={view} />
      <NoteField view={view} />
    </>
  );
}
