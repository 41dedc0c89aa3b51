import { Disclosure } from '@/components/ui/disclosure';
import { SourceText } from '@/components/ui/source-text';
import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

export type FileColumn = { name: string; type: string; unit: string | null; meaning: string; example: string };

/** The columns of one file, from the declaration that its header comes from. */
export function ColumnTable({ locale, file, columns }: { locale: Locale; file: string; columns: readonly FileColumn[] }) {
  const t = translator(locale);
  return (
    <Disclosure summary={t('dataPage.columns.of', { file })}>
      <Table
        caption={t('dataPage.columns.of', { file })}
        captionHidden
        columns={[
          { key: 'name', label: t('dataPage.columns.name') },
          { key: 'type', label: t('dataPage.columns.type') },
          { key: 'unit', label: t('dataPage.columns.unit') },
          { key: 'meaning', label: t('dataPage.columns.meaning') },
          { key: 'example', label: t('dataPage.columns.example') },
        ]}
        rows={columns.map(({ name, type, unit, meaning, example }) => ({
          name: <code className="no-break">{name}</code>,
          type: <span lang="en">{type}</span>,
          unit: unit ? <SourceText>{unit}</SourceText> : '–',
          meaning: <SourceText>{meaning}</SourceText>,
          example: <SourceText>{example}</SourceText>,
        }))}
      />
    </Disclosure>
  );
}
