import type { FormView } from './form-view';
import { PeopleFields } from './people-fields';
import { SeverityFields } from './severity-fields';
import { SourceFields } from './source-fields';
import { WhatFields } from './what-fields';
import { WhenFields } from './when-fields';
import { WhereFields } from './where-fields';

/**
 * Every question about a report, in one order for writing, changing and correcting. `areaHint` stands under the
 * question of the place.
 */
export function ReportFields({ view, areaHint }: { view: FormView; areaHint?: string | undefined }) {
  return (
    <>
      <WhatFields view={view} />
      <WhereFields view={view} areaHint={areaHint} />
      <SeverityFields view={view} />
      <PeopleFields view={view} />
      <WhenFields view={view} />
      <SourceFields view={view} />
    </>
  );
}
