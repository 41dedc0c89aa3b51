import { Table } from '@/components/ui/table';
import { formatInstant, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ListedSnapshot } from '@/lib/snapshots/list-snapshots';

/** Enough of a checksum to tell two snapshots apart by eye; the file itself holds all of it. */
const SHOWN = 16;

type SnapshotTableProps = { locale: Locale; timeZone: string; snapshots: readonly ListedSnapshot[] };

/** Snapshots with what tells one from another, each with its manifest and all its files in one. */
export function SnapshotTable({ locale, timeZone, snapshots }: SnapshotTableProps) {
  const t = translator(locale);
  return (
    <Table
      caption={t('snapshots.list.title')}
      captionHidden
      columns={[
        { key: 'id', label: t('snapshots.list.id') },
        { key: 'zip', label: t('snapshots.list.zip') },
        { key: 'asOf', label: t('snapshots.list.asOf') },
        { key: 'version', label: t('snapshots.list.version'), number: true },
        { key: 'reports', label: t('snapshots.list.reports'), number: true },
        { key: 'sums', label: t('snapshots.list.sums') },
      ]}
      rows={snapshots.map(({ id, asOf, remadeAt, dataVersion, files }) => {
        const of = (name: string) => files.find((file) => file.name === name);
        return {
          id: (
            <>
              <a className="no-break" href={`/data/${id}/manifest.json`}>
                {id}
              </a>
              {remadeAt ? <p className="note">{t('snapshots.list.remade', { when: formatInstant(locale, remadeAt, timeZone) })}</p> : null}
            </>
          ),
          asOf: (
            <time className="no-break" dateTime={asOf.toISOString()}>
              {formatInstant(locale, asOf, timeZone)}
            </time>
          ),
          version: dataVersion,
          reports: formatNumber(locale, of('reports.csv')?.rows ?? 0),
          zip: (
            <a className="no-break" href={`/data/${id}/shortfall.zip`} download>
              <span className="visually-hidden">{id} </span>
              zip
            </a>
          ),
          sums: <code>{of('SHA256SUMS')?.sha256.slice(0, SHOWN)}</code>,
        };
      })}
    />
  );
}
