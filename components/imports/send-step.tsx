import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/ui/notice';
import { localPath } from '@/lib/i18n/locales';
import { importBody } from '@/lib/imports/reading/import-body';
import type { RowState } from '@/lib/imports/reading/row-state';
import type { ChangeRows } from './check-step';
import type { ImportKit } from './import-kit';
import { ImportRefused, sendRows } from './import-requests';
import { pauser } from './pause';
import { ProgressLine } from './progress-line';
import { SendResult } from './send-result';
import { EARLIER_IMPORTS } from './undo-import';
import { withRefusals } from './use-comparison';

type Props = { kit: ImportKit; rows: readonly RowState[]; onRows: ChangeRows; onBack: () => void; onAnother: () => void };

/** The last step: sends the ready rows as one import, and keeps everything until the receipt is there. */
export function SendStep({ kit, rows, onRows, onBack, onAnother }: Props) {
  const t = useTranslations('importPage.send');
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const send = useMutation({
    mutationFn: async () => {
      setSent(0);
      const body = await importBody(rows, pauser());
      try {
        return await sendRows({ parts: body.parts, confirmed: body.confirmed, locale: kit.locale }, setSent);
      } catch (error) {
        if (error instanceof ImportRefused) onRows((all) => withRefusals(all, error.faults, body));
        throw error;
      }
    },
    networkMode: 'always',
    retry: false,
    onSuccess: () => client.invalidateQueries({ queryKey: EARLIER_IMPORTS }),
  });
  // The button of the step before was the order to import.
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    send.mutate();
  }, [send]);

  if (send.data) return <SendResult kit={kit} receipt={send.data} left={rows.length - send.data.rows} onAnother={onAnother} />;
  if (!send.error) {
    return (
      <>
        <ProgressLine label={sent < 1 ? t('sending') : t('storing')} done={sent < 1 ? sent : null} />
        <p>{t('kept')}</p>
      </>
    );
  }
  const refusal = send.error instanceof ImportRefused ? send.error : null;
  const hasFaults = (refusal?.faults.length ?? 0) > 0;
  const isSignedOut = refusal?.status === 401;
  return (
    <Notice kind="error" title={t('failed')} live>
      <p>{hasFaults ? t('faults', { count: new Set(refusal!.faults.map(({ row }) => row)).size }) : isSignedOut ? t('signIn') : (refusal?.message ?? t('network'))}</p>
      <div className="import-actions">
        {isSignedOut ? (
          <a className="button button-secondary" href={localPath(kit.locale, '/sign-in')} target="_blank" rel="noopener">
            {t('signInLink')}
          </a>
        ) : null}
        <button className="button button-secondary" type="button" onClick={onBack}>
          {t('toCheck')}
        </button>
        {hasFaults ? null : (
          <button className="button" type="button" onClick={() => send.mutate()}>
            {t('again')}
          </button>
        )}
      </div>
    </Notice>
  );
}
