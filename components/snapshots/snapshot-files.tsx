import { Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ListedSnapshot } from '@/lib/snapshots/list-snapshots';

/** The files of one snapshot with their sums. */
export function SnapshotFiles({ locale, snapshot: { id, files } }: { locale: Locale; snapshot: ListedSnapshot }) {
  const t = translator(locale);
  return (
    <Table
      caption={t('snapshots.files.title', { id })}
      captionHidden
      columns={[
        { key: 'file', label: t('snapshots.files.file') },
        { key: 'rows', label: t('snapshots.files.rows'), number: true },
        { key: 'bytes', label: t('snapshots.files.bytes'), number: true },
        { key: 'sha256', label: 'SHA-256' },
      ]}
      rows={files.map(({ name, rows, bytes, sha256 }) => ({
        file: (
          <a className="no-break" href={`/data/${id}/${name}`} download>
            {name}
          </a>
        ),
        rows: rows === null ? '–' : formatNumber(locale, rows),
        bytes: formatNumber(locale, bytes),
        sha256: <code className="no-break">{sha256}</code>,
      }))}
    />
  );
}
