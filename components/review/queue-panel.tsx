'use client';

import { IntlProvider } from 'use-intl';
import { QueryProvider } from '@/components/layout/query-provider';
import type { Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import type { Queue } from '@/lib/review/list-queue';
import { QueueList } from './queue-list';

type Props = {
  locale: Locale;
  /** The words of this panel alone: the browser gets no more. */
  messages: { queue: Messages['review']['queue']; many: Pick<Messages['review']['many'], 'pick'> };
  queue: Queue;
  /** The filter and page of the address, with its question mark; '' for the whole queue. */
  query: string;
  /** The reference of the report that is open beside the list. */
  openReference?: string | undefined;
  /** Id of the form that accepts several; without one nothing can be ticked. */
  formId?: string | undefined;
};

/** The queue, complete in the first HTML; it refreshes itself where script runs. */
export function QueuePanel({ locale, messages, queue, query, openReference, formId }: Props) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <QueryProvider>
        <QueueList locale={locale} queue={queue} query={query} openReference={openReference} formId={formId} />
      </QueryProvider>
    </IntlProvider>
  );
}
