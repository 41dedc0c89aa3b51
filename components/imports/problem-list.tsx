import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { verdictOf, type RowState } from '@/lib/imports/reading/row-state';
import type { ChangeRows } from './check-step';
import type { ImportKit } from './import-kit';
import { ProblemRow } from './problem-row';
import type { Sheet } from './use-sheet';

export const PROBLEM_KINDS = ['problems', 'kindAsk', 'kindFault', 'kindSame'] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** Rows on one page of the list. */
const AT_ONCE = 20;

type Props = { kit: ImportKit; sheet: Sheet; rows: readonly RowState[]; kind: ProblemKind; onRows: ChangeRows };

/** The rows that need a look, and those that had one: what was mended or kept stays in its place. */
export function ProblemList({ kit, sheet, rows, kind, onRows }: Props) {
  const t = useTranslations('importPage.check');
  const [from, setFrom] = useState(0);
  const shown = rows.filter((row) => isOfKind(row, kind));
  const start = from < shown.length ? from : 0;
  const change = (next: RowState) => onRows((all) => all.map((row) => (row.row === next.row ? next : row)));
  return (
    <section aria-label={t('caption')}>
      {shown.length === 0 ? <p>{t('none')}</p> : null}
      <ol className="import-problems">
        {shown.slice(start, start + AT_ONCE).map((state) => (
          <ProblemRow key={state.row} {...{ kit, sheet, state }} onChange={change} />
        ))}
      </ol>
      {shown.length > AT_ONCE ? (
        <nav className="import-pages" aria-label={t('pages')}>
          <button className="button button-secondary" type="button" disabled={start === 0} onClick={() => setFrom(start - AT_ONCE)}>
            {t('previous')}
          </button>
          <span>{t('page', { from: start + 1, to: Math.min(start + AT_ONCE, shown.length), total: shown.length })}</span>
          <button className="button button-secondary" type="button" disabled={start + AT_ONCE >= shown.length} onClick={() => setFrom(start + AT_ONCE)}>
            {t('following')}
          </button>
        </nav>
      ) : null}
    </section>
  );
}

function isOfKind(state: RowState, kind: ProblemKind): boolean {
  const isTwin = state.twin !== null;
  const isEdited = Object.keys(state.edits).length > 0;
  if (kind === 'problems') return isTwin || isEdited || state.faults.length > 0;
  if (kind === 'kindSame') return isTwin;
  if (kind === 'kindFault') return verdictOf(state) === 'fault' || (isEdited && state.faults.length === 0);
  return verdictOf({ ...state, kept: false }) === 'ask';
}
