import { CopyText } from '@/components/figures/copy-text';
import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import type { Crisis } from '@/lib/crisis/schema';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ListedSnapshot } from '@/lib/snapshots/list-snapshots';
import { SnapshotFiles } from './snapshot-files';
import { SnapshotTable } from './snapshot-table';

type SnapshotsPageProps = {
  locale: Locale;
  crisis: Crisis;
  /** Where this installation is reached, for the lines to copy. */
  origin: string;
  /** The newest first. */
  snapshots: readonly ListedSnapshot[];
  /** How the newest is cited, null while there is none. */
  citation: string | null;
};

/** What a snapshot is, the snapshots there are, how one is checked and how it is cited. */
export function SnapshotsPage({ locale, crisis, origin, snapshots, citation }: SnapshotsPageProps) {
  const t = translator(locale);
  const [newest] = snapshots;
  return (
    <PageFrame locale={locale} path="/data/snapshots" crisis={crisis}>
      <PageTitle lead={t('snapshots.lead')}>{t('snapshots.title')}</PageTitle>
      <section aria-labelledby="list">
        <h2 id="list">{t('snapshots.list.title')}</h2>
        {newest ? (
          <>
            <SnapshotTable locale={locale} timeZone={crisis.timeZone} snapshots={snapshots} />
            <p>
              <a href="/data/snapshots.json">snapshots.json</a>
            </p>
            <p className="note">{t('snapshots.list.newest')}</p>
          </>
        ) : (
          <p>{t('snapshots.list.none')}</p>
        )}
      </section>
      <section className="figure" aria-labelledby="what">
        <h2 id="what">{t('snapshots.what.title')}</h2>
        <p>{t('snapshots.what.text')}</p>
        <p>{t('snapshots.what.proves')}</p>
        <p className="row">
          <a href={localPath(locale, '/data')}>{t('dataPage.title')}</a>
          <a href={localPath(locale, '/changes')}>{t('common.changes')}</a>
        </p>
      </section>
      {newest && citation ? (
        <>
          <section className="figure" aria-labelledby="cite">
            <h2 id="cite">{t('snapshots.cite.title')}</h2>
            <p>{t('snapshots.cite.text')}</p>
            <CopyText label={t('snapshots.cite.newest')} text={citation} />
          </section>
          <section className="figure" aria-labelledby="check">
            <h2 id="check">{t('snapshots.check.title')}</h2>
            <p>{t('snapshots.check.text')}</p>
            <CopyText label={t('snapshots.check.sums')} text={checkLines(origin, newest.id)} />
            <CopyText label={t('snapshots.check.verify')} text={`npm run verify -- shortfall-${newest.id}`} />
          </section>
          <section className="figure" aria-labelledby="snapshot-files">
            <h2 id="snapshot-files">{t('snapshots.files.title', { id: newest.id })}</h2>
            <SnapshotFiles locale={locale} snapshot={newest} />
          </section>
        </>
      ) : null}
    </PageFrame>
  );
}

function checkLines(origin: string, id: string): string {
  return [`curl -sO '${origin}/data/${id}/shortfall.zip'`, 'unzip -q shortfall.zip', `cd shortfall-${id}`, 'sha256sum -c SHA256SUMS'].join('\n');
}
