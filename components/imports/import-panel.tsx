'use client';

import { IntlProvider } from 'use-intl';
import { QueryProvider } from '@/components/layout/query-provider';
import { ImportDesk } from './import-desk';
import type { ImportKit } from './import-kit';

/** The import page where script runs. */
export function ImportPanel({ kit }: { kit: ImportKit }) {
  return (
    <IntlProvider locale={kit.locale} messages={kit.messages} timeZone="UTC">
      <QueryProvider>
        <ImportDesk kit={kit} />
      </QueryProvider>
    </IntlProvider>
  );
}
