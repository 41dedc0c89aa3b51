import { Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type FileTableProps = { locale: Locale; files: readonly { name: string; rows: number }[] };

/** The tables of /data with what they hold and how long they are, in each form. */
export function FileTable({ locale, files }: FileTableProps) {
  const t = translator(locale);
  return (
    <Table
      caption={t('dataPage.files.title')}
      captionHidden
      columns={[
        { key: 'file', label: t('openData.table') },
        { key: 'what', label: t('dataPage.files.what') },
        { key: 'rows', label: t('openData.rows'), number: true },
      ]}
      rows={files.map(({ name, rows }) => ({
        file: <code className="no-break">{name}</code>,
        what: (
          <>
            {t(`dataPage.files.${name}`)}
            <span className="file-links">
              <a className="no-break" href={`/data/${name}.csv`} download>
                {name}.csv
              </a>
              <a className="no-break" href={`/data/${name}.csv?excel=1`} download>
                <span className="visually-hidden">{name}.csv </span>
                {t('dataPage.files.excel')}
              </a>
              <a className="no-break" href={`/data/${name}.json`}>
                {name}.json
              </a>
            </span>
          </>
        ),
        rows: formatNumber(locale, rows),
      }))}
    />
  );
}
