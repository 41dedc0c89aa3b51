import { useTranslations } from 'use-intl';
import type { SurveyedWord } from '@/lib/imports/reading/value-survey';
import type { ValueColumn } from '@/lib/imports/reading/vocabulary';
import type { ImportKit } from './import-kit';
import { LabelledSelect } from './labelled-select';
import type { Sheet } from './use-sheet';

/** More words than this are mended row by row. */
const MOST = 60;
const OPTIONAL: readonly ValueColumn[] = ['item_code', 'unit'];
/** Stands for "leave the cell empty", as the empty choice means that nobody said anything. */
const LEAVE_EMPTY = '-';

type Props = { kit: ImportKit; sheet: Sheet };

/** The words of the file's lists: unknown and guessed ones to be said once, the known ones to be looked at. */
export function WordChoices({ kit, sheet }: Props) {
  const t = useTranslations('importPage');
  const open = sheet.survey.map(({ column, words }) => ({ column, words: words.filter(({ how }) => how === 'unknown' || how === 'near' || how === 'chosen') }));
  const hasOpen = open.some(({ words }) => words.length > 0);
  return (
    <section className="import-words">
      {hasOpen ? (
        <>
          <h2>{t('values.title')}</h2>
          <p>{t('values.lead')}</p>
        </>
      ) : null}
      {open.map(({ column, words }) => (words.length > 0 ? <WordList key={column} {...{ kit, sheet, column, words }} /> : null))}
      {sheet.survey.map(({ column, words }) => {
        const known = words.filter(({ how }) => how === 'exact');
        return known.length === 0 ? null : (
          <details className="disclosure" key={column}>
            <summary>
              <span>{t('values.all', { column: t(`columns.${column}`) })}</span>
            </summary>
            <WordList {...{ kit, sheet, column, words: known }} />
          </details>
        );
      })}
    </section>
  );
}

function WordList({ kit, sheet, column, words }: Props & { column: ValueColumn; words: readonly SurveyedWord[] }) {
  const t = useTranslations('importPage');
  const empty = { value: LEAVE_EMPTY, label: t('values.empty') };
  const options = OPTIONAL.includes(column) ? [...kit.options[column], empty] : kit.options[column];
  const choose = (word: string, value: string) => sheet.setChoice(column, word, value === '' ? null : value === LEAVE_EMPTY ? '' : value);
  return (
    <fieldset className="import-word-list">
      <legend>{t(`columns.${column}`)}</legend>
      {words.slice(0, MOST).map(({ written, fold, count, value, how }) => (
        <div key={fold} className={how === 'unknown' ? 'import-word import-word-open' : 'import-word'}>
          <LabelledSelect
            label={t('values.word', { written: written.slice(0, 60), count })} value={value === '' ? LEAVE_EMPTY : (value ?? '')} options={options}
            empty={t('values.later')} onChange={(chosen) => choose(fold, chosen)}
          />
          {how === 'near' ? <p className="field-hint">{t('values.guess')}</p> : null}
        </div>
      ))}
    </fieldset>
  );
}
