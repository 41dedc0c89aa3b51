'use client';

import { IntlProvider } from 'use-intl';
import { QueryProvider } from '@/components/layout/query-provider';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { OwnReports } from '@/lib/reports/read/list-own-reports';
import { OwnReportsList } from './own-reports-list';
import { UnsentPanel } from './unsent-panel';

type Props = {
  locale: Locale;
  /** The words of this panel alone: the browser gets no more. */
  messages: {
    mine: Messages['report']['mine'];
    requested: Messages['report']['requested'];
    facts: Messages['report']['facts'];
    status: Messages['common']['status'];
  };
  /** The words of what was not sent. */
  outbox: Messages['phone']['outbox'];
  reports: OwnReports;
  /** The reference after which this page of the list begins; null on the first. */
  after: string | null;
};

/** The list of one's own reports, complete in the first HTML; it refreshes itself where script runs, and tells what still lies on the phone. */
export function OwnReportsPanel({ locale, messages, outbox, reports, after }: Props) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <QueryProvider>
        <UnsentPanel locale={locale} words={outbox} />
        <OwnReportsList locale={locale} reports={reports} after={after} />
      </QueryProvider>
    </IntlProvider>
  );
}
