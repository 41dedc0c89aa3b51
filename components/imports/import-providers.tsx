import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { QueryProvider } from '@/components/layout/query-provider';
import type { ImportKit } from './import-kit';

/** Words and requests for everything behind the first step. */
export function ImportProviders({ kit, children }: { kit: ImportKit; children: ReactNode }) {
  return (
    <IntlProvider locale={kit.locale} messages={kit.messages} timeZone="UTC">
      <QueryProvider>{children}</QueryProvider>
    </IntlProvider>
  );
}
