import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Target } from '@/lib/imports/reading/column-names';
import type { ToldFault } from '@/lib/imports/reading/row-state';
import { isValueColumn } from '@/lib/imports/reading/vocabulary';
import { faultWords } from './fault-words';
import type { ImportKit } from './import-kit';

type Props = {
  kit: ImportKit;
  row: number;
  column: Target;
  /** What stands there now. */
  written: string;
  faults: readonly ToldFault[];
  onEdit: (text: string) => void;
};

/** One cell to be mended in place: what is wrong with it, and a box or a list for what is meant. */
export function EditBox({ kit, row, column, written, faults, onEdit }: Props) {
  const t = useTranslations();
  const id = useId();
  const name = t(`importPage.columns.${column}`);
  const suggestion = faults.find((fault) => fault.suggestion)?.suggestion;
  const box = { id, name: 'text', className: isValueColumn(column) ? 'select' : 'input', 'aria-describedby': faults.length > 0 ? `${id}-why` : undefined };
  return (
    <form
      className="import-edit"
      onSubmit={(event) => {
        event.preventDefault();
        onEdit(String(new FormData(event.currentTarget).get('text') ?? ''));
      }}
    >
      <p className="import-edit-cell">
        <span className="import-edit-name">{name}</span> <q>{written || t('importPage.check.emptyCell')}</q>
      </p>
      {faults.length > 0 ? (
        <p className="import-edit-why" id={`${id}-why`}>
          {faults.map((fault) => faultWords(fault, t, kit.locale)).join(' ')}
        </p>
      ) : null}
      <label className="visually-hidden" htmlFor={id}>
        {t('importPage.check.box', { column: name, row })}
      </label>
      <div className="import-edit-line">
        {isValueColumn(column) ? (
          <select {...box} key={written} defaultValue={kit.options[column].some(({ value }) => value === written) ? written : ''}>
            <option value="">{t('importPage.match.none')}</option>
            {kit.options[column].map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input {...box} key={written} defaultValue={written} autoComplete="off" spellCheck={false} />
        )}
        <button className="button button-secondary" type="submit">
          {t('importPage.check.save')}
        </button>
        {suggestion ? (
          <button className="button button-secondary" type="button" onClick={() => onEdit(suggestion)}>
            {t('importPage.check.use', { value: suggestion })}
          </button>
        ) : null}
      </div>
    </form>
  );
}
