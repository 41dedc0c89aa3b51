import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { undoImport } from './import-requests';

/** Under which the list of earlier imports is kept. */
export const EARLIER_IMPORTS = ['imports'];

type Props = {
  locale: string;
  /** Id of the import. */
  id: string;
  /** How many reports it stored. */
  count: number;
};

/** Takes an import back, after a second yes. */
export function UndoImport({ locale, id, count }: Props) {
  const t = useTranslations('importPage');
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const undo = useMutation({
    mutationFn: () => undoImport(id, locale),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: EARLIER_IMPORTS }),
  });
  if (undo.data) return <p role="status">{t('earlier.undone', { count: undo.data.withdrawn })}</p>;
  return (
    <div className="import-undo">
      {undo.error ? (
        <p role="status">{t('earlier.failed', { reason: undo.error instanceof TypeError ? t('send.network') : undo.error.message })}</p>
      ) : null}
      {isAsked ? (
        <>
          <button className="button button-danger" type="button" autoFocus disabled={undo.isPending} onClick={() => undo.mutate()}>
            {t('earlier.sure', { count })}
          </button>
          <button className="button button-secondary" type="button" onClick={() => setAsked(false)}>
            {t('earlier.not')}
          </button>
        </>
      ) : (
        <button className="button button-secondary" type="button" onClick={() => setAsked(true)}>
          {t('earlier.undoThis')}
        </button>
      )}
    </div>
  );
}
