import { FormProblem } from '@/components/layout/form-problem';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import type { FormFields } from '@/lib/http/form-fields';
import type { FormState } from '@/lib/http/form-stash';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ListedSnapshot } from '@/lib/snapshots/list-snapshots';
import { SnapshotTable } from './snapshot-table';

type SnapshotDeskProps = {
  locale: Locale;
  timeZone: string;
  state: FormState | null;
  /** What came of the form that was sent: `outcome` new, there or nothing, and the `id` of the snapshot. */
  answer: FormFields | null;
  /** The newest first. */
  snapshots: readonly ListedSnapshot[];
};

/** Where a verifier or administrator freezes the public data, and what came of it. */
export function SnapshotDesk({ locale, timeZone, state, answer, snapshots }: SnapshotDeskProps) {
  const t = translator(locale);
  return (
    <>
      <FormProblem state={state} />
      <PageTitle lead={t('snapshots.desk.lead')}>{t('snapshots.title')}</PageTitle>
      {answer ? <Answer locale={locale} answer={answer} /> : null}
      <form className="stack" method="post" action={localPath(locale, '/snapshots')}>
        <p className="note">{t('snapshots.desk.hint')}</p>
        <Button>{t('snapshots.desk.button')}</Button>
      </form>
      {snapshots.length > 0 ? (
        <section className="figure" aria-labelledby="list">
          <h2 id="list">{t('snapshots.desk.newest')}</h2>
          <SnapshotTable locale={locale} timeZone={timeZone} snapshots={snapshots} />
          <p>
            <a href={localPath(locale, '/data/snapshots')}>{t('snapshots.desk.all')}</a>
          </p>
        </section>
      ) : null}
    </>
  );
}

function Answer({ locale, answer: { outcome = '', id = '' } }: { locale: Locale; answer: FormFields }) {
  const t = translator(locale);
  return (
    <Notice kind={outcome === 'new' ? 'done' : 'plain'} title={t(`snapshots.desk.${outcome}.title`, { id })} live>
      <p>{t(`snapshots.desk.${outcome}.text`)}</p>
      {id ? (
        <p>
          <a href={`/data/${id}/manifest.json`}>{t('snapshots.desk.open')}</a>
        </p>
      ) : null}
    </Notice>
  );
}
