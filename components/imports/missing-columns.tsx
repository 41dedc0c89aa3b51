import { useTranslations } from 'use-intl';
import { isValueColumn } from '@/lib/imports/reading/vocabulary';
import type { ImportKit } from './import-kit';
import { LabelledSelect } from './labelled-select';
import type { Sheet } from './use-sheet';

/** Required fields that no column says: each named, with one value for all rows as the other way out. */
export function MissingColumns({ kit, sheet: { missing, fixed, setFixed } }: { kit: ImportKit; sheet: Sheet }) {
  const t = useTranslations('importPage');
  if (missing.length === 0) return null;
  return (
    <section className="import-missing">
      <h2>{t('match.missingTitle')}</h2>
      {missing.map((target) => {
        const column = t(`columns.${target}`);
        const label = t('match.fixed', { column });
        return (
          <div key={target}>
            <p>{t('match.missing', { column })}</p>
            {isValueColumn(target) ? (
              <LabelledSelect label={label} value={fixed[target] ?? ''} options={kit.options[target]} empty={t('match.none')} onChange={(value) => setFixed(target, value)} />
            ) : (
              <label className="import-choice">
                <span className="field-label">{label}</span>
                <input
                  className="input" type="date" min={kit.rules.crisis.startsOn} max={kit.rules.crisis.endedOn ?? kit.rules.today}
                  value={fixed[target] ?? ''} onChange={({ currentTarget }) => setFixed(target, currentTarget.value)}
                />
              </label>
            )}
          </div>
        );
      })}
    </section>
  );
}
