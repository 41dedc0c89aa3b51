'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { CategoryMark } from '@/components/charts/category-mark';
import { SeverityMark } from '@/components/charts/severity-mark';
import { Notice } from '@/components/ui/notice';
import { getJson } from '@/lib/http/client';
import { localPath, type Locale } from '@/lib/i18n/locales';
import type { Queue, QueueRow } from '@/lib/review/list-queue';

/** Others decide at the same time: the list is asked for again six times a minute and on coming back to the page. */
const REFRESH_MS = 10_000;

type Props = {
  locale: Locale;
  queue: Queue;
  query: string;
  openReference?: string | undefined;
  /** Id of the form that the boxes of the lines belong to; without one there are none. */
  formId?: string | undefined;
};

export function QueueList({ locale, queue, query, openReference, formId }: Props) {
  const t = useTranslations();
  const { data, isError } = useQuery({
    queryKey: ['queue', locale, query],
    queryFn: ({ signal }) => getJson<Queue>(`/api/review${query}`, locale, signal),
    initialData: queue,
    refetchInterval: REFRESH_MS,
    staleTime: REFRESH_MS,
  });
  return (
    <>
      {isError ? (
        <Notice kind="caution" live>
          <p>{t('queue.stopped')}</p>
        </Notice>
      ) : null}
      <p className="note" role="status">
        {t('queue.count', { count: data.total })}
      </p>
      <ol className="queue" aria-label={t('queue.caption')}>
        {data.rows.map((row) => (
          <QueueItem
            key={row.reference}
            row={row}
            href={localPath(locale, `/review/${row.reference}`) + query}
            isOpen={row.reference === openReference}
            formId={formId}
          />
        ))}
      </ol>
    </>
  );
}

type ItemProps = { row: QueueRow; href: string; isOpen: boolean; formId: string | undefined };

function QueueItem({ row, href, isOpen, formId }: ItemProps) {
  const t = useTranslations();
  const { words } = row;
  return (
    <li className={formId ? 'queue-line' : undefined}>
      {formId && row.withOthers ? (
        // Another revision is another line: what was ticked before somebody changed it is ticked no more.
        <label className="queue-pick" key={row.revision}>
          <input
            type="checkbox"
            form={formId}
            name={`chosen.${row.reference}`}
            value={row.revision}
            aria-label={t('many.pick', { reference: words.reference })}
          />
          <input type="hidden" form={formId} name={`shown.${row.reference}`} value={row.revision} />
        </label>
      ) : null}
      <a className="queue-item" href={href} aria-current={isOpen ? 'true' : undefined}>
        <span className="queue-item-head">
          <CategoryMark category={row.category} />
          <span className="queue-item-name">{[words.category, words.item].filter(Boolean).join(' · ')}</span>
          <SeverityMark level={row.severity} />
        </span>
        <span className="queue-item-facts">
          {words.area} · {words.observedOn}
        </span>
        <span className="queue-item-facts">
          <span className="reference">{words.reference}</span> ·{' '}
          <time dateTime={row.receivedAt}>{words.receivedAt}</time>
        </span>
        {row.request ? <span className="queue-item-facts">{t('queue.request')}</span> : null}
        {row.own ? <span className="queue-item-facts">{t('queue.own')}</span> : null}
      </a>
    </li>
  );
}
