import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { localPath } from '@/lib/i18n/locales';
import type { ImportAnswer } from '@/lib/imports/import-answers';
import type { ImportKit } from './import-kit';
import { UndoImport } from './undo-import';

type Props = { kit: ImportKit; receipt: ImportAnswer; /** Rows of the file that were not sent. */ left: number; onAnother: () => void };

/** What became of the file, and the ways on from here. */
export function SendResult({ kit, receipt: { batchId, stored, same }, left, onAnother }: Props) {
  const t = useTranslations('importPage.send');
  return (
    <>
      <Notice kind="done" title={t('done', { count: stored })} live>
        {same > 0 ? <p>{t('same', { count: same })}</p> : null}
        {left > 0 ? <p>{t('left', { count: left })}</p> : null}
        {batchId ? <p>{t('next')}</p> : null}
        {batchId ? <p className="import-batch">{t('batch', { id: batchId.slice(0, 8) })}</p> : null}
      </Notice>
      {batchId ? <UndoImport locale={kit.locale} id={batchId} count={stored} /> : null}
      <div className="import-actions">
        <a className="button" href={localPath(kit.locale, '/reports')}>
          {t('mine')}
        </a>
        <button className="button button-secondary" type="button" onClick={onAnother}>
          {t('another')}
        </button>
      </div>
    </>
  );
}
