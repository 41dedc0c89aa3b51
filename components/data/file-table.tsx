import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The files of /data with what they hold, as plain CSV and for spreadsheets. */
export function FileTable({ locale, names }: { locale: Locale; names: readonly string[] }) {
  const t = translator(locale);
  return (
    <Table
      caption={t('dataPage.files.title')}
      captionHidden
      columns={[
        { key: 'file', label: t('dataPage.files.file') },
        { key: 'what', label: t('dataPage.files.what') },
        { key: 'excel', label: 'Excel' },
      ]}
      rows={names.map((name) => ({
        file: (
          <a className="no-break" href={`/data/${name}.csv`} download>
            /data/{name}.csv
          </a>
        ),
        what: t(`dataPage.files.${name}`),
        excel: (
          <a className="no-break" href={`/data/${name}.csv?excel=1`} download>
            <span className="visually-hidden">{name}.csv </span>
            {t('dataPage.files.excel')}
          </a>
        ),
      }))}
    />
  );
}
