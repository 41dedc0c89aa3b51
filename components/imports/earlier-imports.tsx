import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { getJson } from '@/lib/http/client';
import type { BatchView } from '@/lib/imports/import-answers';
import { formatInstant } from '@/lib/i18n/format';
import type { ImportKit } from './import-kit';
import { EARLIER_IMPORTS, UndoImport } from './undo-import';

/** One's own imports, newest first, each to be undone while nobody has reviewed a report of it. */
export function EarlierImports({ kit: { locale, timeZone } }: { kit: Pick<ImportKit, 'locale' | 'timeZone'> }) {
  const t = useTranslations('importPage.earlier');
  const { data, isError } = useQuery({
    queryKey: EARLIER_IMPORTS,
    queryFn: ({ signal }) => getJson<{ batches: BatchView[] }>('/api/imports', locale, signal),
  });
  return (
    <>
      {isError ? <p role="status">{t('stopped')}</p> : null}
      {data?.batches.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="import-batches">
        {data?.batches.map((batch) => (
          <li key={batch.batchId}>
            <span className="import-batch-facts">
              <span>{formatInstant(locale, new Date(batch.at), timeZone)}</span> <span>{t('rows', { count: batch.stored })}</span>
            </span>
            {batch.undoneAt ? <span>{t('isUndone')}</span> : null}
            {!batch.undoneAt && !batch.canUndo ? <span>{t('reviewed')}</span> : null}
            {batch.canUndo ? <UndoImport locale={locale} id={batch.batchId} count={batch.stored} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
