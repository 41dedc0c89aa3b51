import type { ReactNode } from 'react';
import type { Area } from '@/lib/crisis/schema';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translate';
import type { Queue } from '@/lib/review/list-queue';
import type { QueueFilter } from '@/lib/review/queue-filter';
import { QueueFilterForm } from './queue-filter-form';
import { QueuePanel } from './queue-panel';

type Props = {
  locale: Locale;
  areas: readonly Area[];
  filter: QueueFilter;
  /** The filter as a query, and the filter alone, without the page of the list. */
  query: string;
  filterQuery: string;
  queue: Queue;
  openReference?: string | undefined;
  /** The form that accepts several, where it is offered: it stands under the list. */
  many?: { id: string; form: ReactNode };
};

/** The filter and the list: the left half of the desk, and on a telephone a page of its own. */
export function QueueSide({ locale, areas, filter, query, filterQuery, queue, openReference, many }: Props) {
  const t = translator(locale);
  const first = localPath(locale, '/review') + filterQuery;
  const next = queue.next && `${first}${filterQuery ? '&' : '?'}after=${queue.next}`;
  return (
    <section className="desk-list" aria-labelledby="queue-title">
      <h2 id="queue-title">{t('review.queue.title')}</h2>
      <QueueFilterForm locale={locale} areas={areas} filter={filter} />
      <QueuePanel
        locale={locale}
        messages={{ queue: messagesOf(locale).review.queue, many: { pick: messagesOf(locale).review.many.pick } }}
        queue={queue}
        query={query}
        openReference={openReference}
        formId={many?.id}
      />
      {many?.form}
      {filter.after || next ? (
        <nav className="pagination" aria-label={t('review.queue.pages')}>
          {filter.after ? <a href={first}>{t('review.queue.first')}</a> : null}
          {next ? <a href={next}>{t('review.queue.newer')}</a> : null}
        </nav>
      ) : null}
    </section>
  );
}
