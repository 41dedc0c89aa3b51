import { useTranslations } from 'use-intl';
import { shownReference } from '@/lib/core/reference';
import { TARGETS } from '@/lib/imports/reading/column-names';
import { SOFT_CODES, verdictOf, type RowState } from '@/lib/imports/reading/row-state';
import type { ImportKit } from './import-kit';
import { EditBox } from './edit-box';
import type { Sheet } from './use-sheet';
import { writtenIn } from './written-in';

type Props = { kit: ImportKit; sheet: Sheet; state: RowState; onChange: (state: RowState) => void };

/** One row: each cell that is wrong or was changed with its box, and what can be decided about the row. */
export function ProblemRow({ kit, sheet, state, onChange }: Props) {
  const t = useTranslations('importPage.check');
  const { row, faults, edits, twin, kept, anyway } = state;
  const verdict = verdictOf(state);
  const columns = TARGETS.filter((target) => faults.some(({ column }) => column === target) || edits[target] !== undefined);
  const isAsked = faults.length > 0 && faults.every(({ code }) => SOFT_CODES.includes(code));
  return (
    <li className={`import-problem import-problem-${verdict}`}>
      <p className="import-problem-head">
        <strong>{t('row', { row })}</strong> <span>{t(`state.${verdict}`)}</span>
      </p>
      {columns.map((column) => (
        <EditBox
          key={column} kit={kit} row={row} column={column} written={writtenIn(state, column, sheet)} faults={faults.filter((fault) => fault.column === column)}
          onEdit={(text) => onChange(sheet.check(state, { edits: { ...edits, [column]: text }, kept: false, anyway }))}
        />
      ))}
      {isAsked ? (
        <label className="check">
          <input type="checkbox" checked={kept} onChange={({ currentTarget }) => onChange(sheet.check(state, { edits, anyway, kept: currentTarget.checked }))} />
          <span>{t('keep')}</span>
        </label>
      ) : null}
      {twin ? (
        <fieldset className="import-twin">
          <legend>{'row' in twin ? t('sameRow', { row: twin.row }) : t('sameReport', { reference: shownReference(twin.reference) })}</legend>
          <label className="check">
            <input type="radio" name={`twin-${row}`} checked={anyway === null} onChange={() => onChange({ ...state, anyway: null })} />
            <span>{t('skip')}</span>
          </label>
          <label className="check">
            <input type="radio" name={`twin-${row}`} checked={anyway !== null} onChange={() => onChange({ ...state, anyway: newId() })} />
            <span>{t('anyway')}</span>
          </label>
        </fieldset>
      ) : null}
    </li>
  );
}

/** A UUID of its own for a report that says what another one says: sent again, it is the same one. Pages over plain HTTP have no randomUUID. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
