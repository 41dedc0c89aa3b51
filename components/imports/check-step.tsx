import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { countVerdicts, type RowState } from '@/lib/imports/reading/row-state';
import { CheckSummary } from './check-summary';
import type { ImportKit } from './import-kit';
import { ProblemDownload } from './problem-download';
import { PROBLEM_KINDS, ProblemList, type ProblemKind } from './problem-list';
import { useComparison } from './use-comparison';
import type { Sheet, SheetFile } from './use-sheet';
import { LabelledSelect } from './labelled-select';

export type ChangeRows = (change: (rows: readonly RowState[]) => RowState[]) => void;

type Props = { kit: ImportKit; sheet: Sheet; file: SheetFile; rows: readonly RowState[]; onRows: ChangeRows; onBack: () => void; onNext: () => void };

/** The third step: everything that needs a look, to be mended, kept or left out. */
export function CheckStep({ kit, sheet, file, rows, onRows, onBack, onNext }: Props) {
  const t = useTranslations('importPage');
  const [kind, setKind] = useState<ProblemKind>('problems');
  const counts = countVerdicts(rows);
  const comparison = useComparison(kit.locale, rows, onRows);
  const asked = counts.ask;
  return (
    <>
      <CheckSummary counts={counts} />
      <p className="import-compared" role="status">
        {comparison.words}
        {comparison.canAskAgain ? (
          <button className="button button-secondary" type="button" onClick={comparison.ask}>
            {t('check.compare')}
          </button>
        ) : null}
      </p>
      <div className="import-tools">
        <LabelledSelect
          label={t('check.show')} value={kind} onChange={(value) => setKind(value as ProblemKind)}
          options={PROBLEM_KINDS.map((value) => ({ value, label: t(`check.${value}`) }))}
        />
        {asked > 0 ? (
          <button className="button button-secondary" type="button" onClick={() => onRows((all) => all.map((row) => (row.faults.length > 0 ? sheet.check(row, { ...row, kept: true }) : row)))}>
            {t('check.keepAll', { count: asked })}
          </button>
        ) : null}
        {counts.ask + counts.fault > 0 ? <ProblemDownload {...{ kit, sheet, file, rows }} count={counts.ask + counts.fault} /> : null}
      </div>
      <ProblemList key={kind} {...{ kit, sheet, rows, kind, onRows }} />
      {counts.ask + counts.fault > 0 ? <p>{t('check.leftOut', { count: counts.ask + counts.fault })}</p> : null}
      <div className="import-actions">
        <button className="button button-secondary" type="button" onClick={onBack}>
          {t('back')}
        </button>
        <button className="button" type="button" disabled={counts.ready === 0} onClick={onNext}>
          {t('check.import', { count: counts.ready })}
        </button>
      </div>
    </>
  );
}
