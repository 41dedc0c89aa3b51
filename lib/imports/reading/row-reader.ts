import { unguarded } from '@/lib/core/spreadsheet-guard';
import { TARGETS, type Target } from './column-names';
import { readDayCell } from './day-cell';
import { fold } from './fold';
import { readPeopleCell, readQuantityCell, type NumberCell } from './number-cell';
import { placesOf, type Plan } from './plan';
import { isUnknownWord } from './unknown-word';
import { valueMatcher } from './value-matcher';
import { isValueColumn, VALUE_COLUMNS, type ValueColumn, type Vocabulary } from './vocabulary';

/** What is wrong in one cell. */
export type CellFault = {
  column: Target;
  /** What stands there. */
  value: string;
  /** Key under `errors` in the messages. */
  code: string;
  params?: Record<string, string | number>;
  /** What could stand there instead. */
  suggestion?: string;
};

/** A row in the words of the import: '' is empty. `faults` says which cells could not be read; they are empty. */
export type ReadRow = { cells: Record<Target, string>; faults: CellFault[] };

/** What a person wrote instead of the file's cells. */
export type Edits = Readonly<Partial<Record<Target, string>>>;

type CellReader = (written: string) => { cell: string } | Omit<CellFault, 'column' | 'value'>;

/** Excel's own way to keep a text: ="0045". */
const QUOTED_FORMULA = /^="([^"]*)"$/;
const FORMULA = /^[=@+](?=[\p{L}(])|^=/u;
const ERROR_VALUE = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ИМЯ\?|ДЕЛ\/0!|ЧИСЛО!)|^#{2,}$/i;
const DAYS: readonly Target[] = ['observed_on', 'valid_until'];
const AMOUNTS: readonly Target[] = ['quantity_needed', 'quantity_available'];

/** Reads rows of a file by a plan. Words, days and numbers that were read once are not read again. */
export function rowReader(plan: Plan, vocabulary: Vocabulary): (cells: readonly string[], edits?: Edits) => ReadRow {
  const places = placesOf(plan.targets);
  const readers = Object.fromEntries(TARGETS.map((target) => [target, remembering(cellReader(target, plan, vocabulary))])) as Record<Target, CellReader>;
  return (cells, edits = {}) => {
    const faults: CellFault[] = [];
    const read = (target: Target) => {
      const place = places.get(target);
      const written = edits[target] ?? (place === undefined ? (plan.fixed[target] ?? '') : (cells[place] ?? ''));
      const found = readers[target](written);
      if ('cell' in found) return found.cell;
      faults.push({ column: target, value: written.trim().slice(0, 80), ...found });
      return '';
    };
    return { cells: Object.fromEntries(TARGETS.map((target) => [target, read(target)])) as Record<Target, string>, faults };
  };
}

function cellReader(target: Target, plan: Plan, vocabulary: Vocabulary): CellReader {
  const readText = readerOf(target, plan, vocabulary);
  return (written) => {
    const text = QUOTED_FORMULA.exec(written.trim())?.[1] ?? unguarded(written.trim());
    if (text === '') return { cell: '' };
    if (ERROR_VALUE.test(text)) return { code: 'cell.errorValue' };
    if (FORMULA.test(text) && target !== 'note' && target !== 'statement' && target !== 'counter_claim') return { code: 'cell.formula' };
    return readText(text);
  };
}

function readerOf(target: Target, { dayOrder, choices }: Plan, vocabulary: Vocabulary): CellReader {
  if (isValueColumn(target)) return valueReader(target, choices[target] ?? {}, vocabulary);
  if (DAYS.includes(target)) return (text) => dayOf(text, dayOrder);
  if (target === 'people_affected') return (text) => numberOf(readPeopleCell(text));
  if (AMOUNTS.includes(target)) return (text) => numberOf(readQuantityCell(text));
  if (target === 'client_id') return (text) => ({ cell: text.replace(/^uuid:/i, '') });
  return (text) => ({ cell: text });
}

function valueReader(column: ValueColumn, chosen: Readonly<Record<string, string>>, vocabulary: Vocabulary): CellReader {
  const match = valueMatcher(column, vocabulary.lists[column]);
  const isOptional = column === 'item_code' || column === 'unit';
  return (text) => {
    const choice = chosen[fold(text)];
    if (choice !== undefined) return { cell: choice };
    const value = match(text)?.value;
    if (value !== undefined) return { cell: value };
    // A unit that is no word of the list may be one that a profile counts in: the check decides.
    if (column === 'unit') return { cell: text };
    return isOptional && isUnknownWord(text) ? { cell: '' } : { code: 'cell.unmatched' };
  };
}

function dayOf(text: string, order: Plan['dayOrder']): ReturnType<CellReader> {
  const read = readDayCell(text, order);
  return 'day' in read ? { cell: read.day } : { code: read.code, ...(read.suggestion ? { suggestion: read.suggestion } : {}) };
}

function numberOf(read: NumberCell): ReturnType<CellReader> {
  return 'number' in read ? { cell: read.number } : read;
}

/** Columns of a file hold the same few words again and again. */
function remembering(read: CellReader): CellReader {
  const known = new Map<string, ReturnType<CellReader>>();
  return (written) => {
    const found = known.get(written);
    if (found) return found;
    const answer = read(written);
    if (written.length < 60) known.set(written, answer);
    return answer;
  };
}

/** The value columns that a plan reads from the file. */
export function readValueColumns(plan: Pick<Plan, 'targets'>): ValueColumn[] {
  return VALUE_COLUMNS.filter((column) => plan.targets.includes(column));
}
