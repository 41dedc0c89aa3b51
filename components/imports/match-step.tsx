import { useTranslations } from 'use-intl';
import { ColumnTable } from './column-table';
import { DayQuestion } from './day-question';
import type { ImportKit } from './import-kit';
import { MissingColumns } from './missing-columns';
import type { Sheet } from './use-sheet';
import { WordChoices } from './word-choices';

type Props = { kit: ImportKit; sheet: Sheet; onBack: () => void; onNext: () => void };

/** The second step: which column says what, how days are written, and what unknown words mean. */
export function MatchStep({ kit, sheet, onBack, onNext }: Props) {
  const t = useTranslations('importPage');
  const count = sheet.table.rows.length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <ColumnTable sheet={sheet} />
      <MissingColumns kit={kit} sheet={sheet} />
      <DayQuestion locale={kit.locale} days={sheet.days} onSay={sheet.setDayOrder} />
      <WordChoices kit={kit} sheet={sheet} />
      {count === 0 ? <p className="import-caution">{t('refused.noRows')}</p> : null}
      <div className="import-actions">
        <button className="button button-secondary" type="button" onClick={onBack}>
          {t('back')}
        </button>
        <button className="button" type="submit" disabled={sheet.isOpen || count === 0}>
          {t('match.next', { count })}
        </button>
      </div>
    </form>
  );
}
