import { useTranslations } from 'use-intl';
import { TARGETS, type Target } from '@/lib/imports/reading/column-names';
import { LabelledSelect } from './labelled-select';
import type { Sheet } from './use-sheet';

const SAMPLES = 3;

/** Every column of the file with its first cells and what it says. */
export function ColumnTable({ sheet: { table, matches, targets, survey, setTarget } }: { sheet: Sheet }) {
  const t = useTranslations('importPage');
  const options = TARGETS.map((target) => ({ value: target, label: t(`columns.${target}`) }));
  return (
    <table className="import-columns">
      <caption className="visually-hidden">{t('match.caption')}</caption>
      <thead>
        <tr>
          {(['yours', 'sample', 'field'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`match.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.headers.map((header, index) => {
          const name = header || t('match.unnamed', { number: index + 1 });
          const target = targets[index] ?? null;
          const left = matches[index]?.left;
          const words = survey.find(({ column }) => column === target)?.words;
          return (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td className="import-samples">{samplesOf(table.rows, index).join(' · ')}</td>
              <td>
                <LabelledSelect
                  label={name} labelHidden value={target ?? ''} options={options} empty={t('match.skip')}
                  onChange={(value) => setTarget(index, (value || null) as Target | null)}
                />
                {target === null && left ? <p className="field-hint">{t(left === 'taken' ? 'match.taken' : 'match.notNeeded')}</p> : null}
                {words ? (
                  <p className="field-hint">
                    {t('values.column', { column: name, known: words.filter(({ value }) => value !== null).length, all: words.length })}
                  </p>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The first different cells of a column that hold something. */
function samplesOf(rows: readonly { cells: string[] }[], index: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows.slice(0, 200)) {
    const cell = (cells[index] ?? '').trim();
    if (cell !== '') found.add(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}
