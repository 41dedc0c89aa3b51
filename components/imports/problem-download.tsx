import { useTranslations } from 'use-intl';
import { problemFile } from '@/lib/imports/reading/problem-file';
import type { RowState } from '@/lib/imports/reading/row-state';
import { faultWords } from './fault-words';
import type { ImportKit } from './import-kit';
import { saveFile } from './save-file';
import type { Sheet, SheetFile } from './use-sheet';

type Props = { kit: ImportKit; sheet: Sheet; file: SheetFile; rows: readonly RowState[]; count: number };

/** The rows that are left out, with the columns of the file and one that says why. */
export function ProblemDownload({ kit, sheet, file, rows, count }: Props) {
  const t = useTranslations();
  const reasonOf = ({ faults }: RowState) =>
    faults.map((fault) => `${t(`importPage.columns.${fault.column}`)}: ${faultWords(fault, t, kit.locale)}`).join(' | ');
  const save = () => {
    const text = problemFile(rows, { headers: sheet.table.headers, targets: sheet.targets, delimiter: file.form.delimiter }, { header: t('importPage.check.reason'), reasonOf });
    saveFile(file.name.replace(/(\.\w+)?$/, '-problems.csv'), text);
  };
  return (
    <button className="button button-secondary" type="button" onClick={save}>
      {t('importPage.check.download', { count })}
    </button>
  );
}
