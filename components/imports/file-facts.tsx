import { useTranslations } from 'use-intl';
import { ENCODINGS, type Encoding } from '@/lib/imports/reading/decode-bytes';
import { DELIMITERS, type Delimiter } from '@/lib/imports/reading/delimiters';
import type { FileForm } from '@/lib/imports/reading/read-file';
import type { SourceTable } from '@/lib/imports/reading/source-table';
import { LabelledSelect } from './labelled-select';
import type { SheetFile } from './use-sheet';

type Props = {
  file: SheetFile;
  table: SourceTable;
  /** Reading the file otherwise begins anew: only where nothing was decided on rows. */
  canChange: boolean;
  onReadAs: (form: FileForm) => void;
  onHeaderRow: (row: number) => void;
  onAnother: () => void;
};

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
/** Names of encodings, the same in every language. */
const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', 'windows-1251': 'windows-1251',
};
/** Rows that can be the one of the names. */
const HEADER_ROWS = 25;

/** "needs_jan.csv · 221 rows · semicolons · windows-1251", and how to read the file otherwise. */
export function FileFacts({ file, table, canChange, onReadAs, onHeaderRow, onAnother }: Props) {
  const t = useTranslations('importPage.facts');
  const { encoding, delimiter } = file.form;
  return (
    <section className="import-facts" aria-label={t('label')}>
      <p className="import-facts-line">
        <strong>{file.name}</strong>
        <span>{t('rows', { count: table.rows.length })}</span>
        <span>{t(`delimiters.${DELIMITER_NAMES[delimiter]}`)}</span>
        <span>{ENCODING_NAMES[encoding]}</span>
      </p>
      {table.above.length > 0 ? <p>{t('above', { text: table.above.join(' / ').slice(0, 200) })}</p> : null}
      {table.hashtags ? <p>{t('hashtags')}</p> : null}
      {file.broken ? <p className="import-caution">{t('broken', { row: file.broken })}</p> : null}
      {canChange ? (
        <details className="disclosure">
          <summary>
            <span>{t('change')}</span>
          </summary>
          <div className="import-choices">
            <LabelledSelect
              label={t('encoding')} value={encoding} onChange={(value) => onReadAs({ delimiter, encoding: value as Encoding })}
              options={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
            />
            <LabelledSelect
              label={t('delimiter')} value={delimiter} onChange={(value) => onReadAs({ encoding, delimiter: value as Delimiter })}
              options={DELIMITERS.map((value) => ({ value, label: t(`delimiters.${DELIMITER_NAMES[value]}`) }))}
            />
            <LabelledSelect
              label={t('headerRow')} value={String(table.headerRow)} onChange={(value) => onHeaderRow(Number(value))}
              options={file.rows.slice(0, HEADER_ROWS).map((row, index) => ({ value: String(index + 1), label: `${index + 1} · ${row.join(' · ').slice(0, 60)}` }))}
            />
          </div>
          <button className="button button-secondary" type="button" onClick={onAnother}>
            {t('another')}
          </button>
        </details>
      ) : null}
    </section>
  );
}
