import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ValueChoices } from '@/lib/imports/reading/plan';
import type { FileForm } from '@/lib/imports/reading/read-file';
import { twinFinder, type RowState } from '@/lib/imports/reading/row-state';
import { CheckStep, type ChangeRows } from './check-step';
import { FileFacts } from './file-facts';
import type { ImportKit } from './import-kit';
import { MatchStep } from './match-step';
import { ProgressLine } from './progress-line';
import { SendStep } from './send-step';
import { StepsBar, type Step } from './steps-bar';
import { useSheet, type SheetFile } from './use-sheet';

type Props = {
  kit: ImportKit;
  file: SheetFile;
  remembered: ValueChoices;
  onReadAs: (form: FileForm) => void;
  onHeaderRow: (row: number) => void;
  onAnother: () => void;
};

/** Match, check and import of one table. Going back keeps everything that was decided. */
export function SheetWizard({ kit, file, remembered, onReadAs, onHeaderRow, onAnother }: Props) {
  const t = useTranslations('importPage');
  const sheet = useSheet(kit, file, remembered);
  const [step, setStep] = useState<Exclude<Step, 'file'>>('match');
  const [rows, setRows] = useState<RowState[]>([]);
  const top = useRef<HTMLDivElement>(null);
  const go = (to: typeof step) => {
    setStep(to);
    // A new step begins at its top, for eyes and for whoever goes by keyboard.
    requestAnimationFrame(() => top.current?.focus());
  };
  useWarning(rows.length > 0 && step === 'check');
  const changeRows: ChangeRows = (change) => setRows((before) => change(before).map(twinFinder()));
  const runCheck = () =>
    sheet.checked.mutate(rows, {
      onSuccess: (states) => {
        setRows(states);
        go('check');
      },
    });
  return (
    <>
      <StepsBar current={step} words={kit.messages.importPage.steps} />
      <div className="import-step" ref={top} tabIndex={-1} role="group" aria-label={t(`steps.${step}`)}>
        <FileFacts file={file} table={sheet.table} canChange={step === 'match'} {...{ onReadAs, onHeaderRow, onAnother }} />
        {step === 'match' && sheet.checked.isPending ? <ProgressLine label={t('check.checking')} done={sheet.checking} /> : null}
        {step === 'match' && !sheet.checked.isPending ? <MatchStep kit={kit} sheet={sheet} onBack={onAnother} onNext={runCheck} /> : null}
        {step === 'check' ? (
          <CheckStep
            kit={kit} sheet={sheet} file={file} rows={rows}
            onRows={changeRows}
            onBack={() => go('match')}
            onNext={() => go('import')}
          />
        ) : null}
        {step === 'import' ? (
          <SendStep kit={kit} rows={rows} onRows={changeRows} onBack={() => go('check')} onAnother={onAnother} />
        ) : null}
      </div>
    </>
  );
}

/** Asks before a page with unsaved edits is left. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOn]);
}
