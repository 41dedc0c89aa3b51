import { contentChecker, twiceFault } from '../check-content';
import { rowRegister } from '../twice';
import { saidBy } from '@/lib/reports/stored/said-by';
import type { CheckRules } from '@/lib/reports/input/check-report';
import { TARGETS, type Target } from './column-names';
import type { Plan } from './plan';
import { rowReader, type CellFault, type Edits } from './row-reader';
import type { SourceRow } from './source-table';
import type { Vocabulary } from './vocabulary';

/** A fault that the server found; it comes in words. */
export type ToldFault = CellFault & { message?: string };

/** Where a report that says the same stands: in another row of this file, or here already under a reference. */
export type Twin = { row: number } | { reference: string };

/**
 * `ready` is imported. `ask` holds nothing but unlikely things that a person can keep. `fault` cannot be read. `same` says what is there
 * already and is skipped.
 */
export type Verdict = 'ready' | 'ask' | 'fault' | 'same';

/** One row of the file with everything that was found out and decided about it. */
export type RowState = SourceRow & {
  edits: Edits;
  /** A person said yes to what was asked. */
  kept: boolean;
  /** The UUID under which a report that says the same is imported all the same; null: it is skipped. */
  anyway: string | null;
  /** The row in the words of the import. */
  read: Record<Target, string>;
  faults: ToldFault[];
  /** What the row says, to be compared with others; null where something is wrong in it. */
  said: string | null;
  twin: Twin | null;
};

/** Faults that a person can answer with "yes, this is right". */
export const SOFT_CODES: readonly string[] = ['people.unlikely', 'observedOn.old', 'note.phone'];

export function verdictOf({ faults, kept, twin, anyway }: Pick<RowState, 'faults' | 'kept' | 'twin' | 'anyway'>): Verdict {
  if (faults.some(({ code }) => !SOFT_CODES.includes(code))) return 'fault';
  if (faults.length > 0 && !kept) return 'ask';
  // A report that is there already is stored once more only when a person says so.
  return twin && anyway === null ? 'same' : 'ready';
}

/** Reads and checks a row by itself. */
export type RowCheck = (row: SourceRow, decided?: Partial<Pick<RowState, 'edits' | 'kept' | 'anyway'>>) => RowState;

/** The check of single rows by a plan: the same code as the server's, in the words of the file. */
export function rowCheck(plan: Plan, vocabulary: Vocabulary, rules: CheckRules): RowCheck {
  const read = rowReader(plan, vocabulary);
  const columns = new Map(TARGETS.map((target, index) => [target, index]));
  const asking = contentChecker(columns, rules, { as: 'submitted', confirmed: false });
  const confirmed = contentChecker(columns, rules, { as: 'submitted', confirmed: true });
  return ({ row, cells }, { edits = {}, kept = false, anyway = null } = {}) => {
    const { cells: words, faults: unread } = read(cells, edits);
    const table = { row, cells: TARGETS.map((target) => words[target]) };
    const { content, faults } = asking(table);
    const isUnread = (column: string) => unread.some((fault) => fault.column === column);
    const found = (faults ?? []).filter(({ column }) => !isUnread(column)).map((fault) => ({ ...fault, column: fault.column as Target }));
    const all = [...unread, ...found];
    const isAsked = all.length > 0 && all.every(({ code }) => SOFT_CODES.includes(code));
    const report = isAsked ? confirmed(table).content : content;
    return { row, cells, edits, kept, anyway, read: words, faults: all, twin: null, said: report && saidBy(report.content) };
  };
}

/**
 * Finds rows that say the same as an earlier row of the file, and different rows under one key; takes the rows of a file one after the
 * other. What the server knows of a row stays. Gives the same object for a row in which nothing changed.
 */
export function twinFinder(): (state: RowState) => RowState {
  const register = rowRegister();
  return (state) => {
    const { row, read, said, twin } = state;
    const clientId = read.client_id.toLowerCase() || null;
    const reportId = read.report_id || null;
    const earlier = said === null ? null : register(clientId ?? reportId ?? said, row, said);
    const faults = state.faults.filter(({ code }) => code !== 'row.twice');
    if (earlier && !earlier.same) {
      const fault = twiceFault({ row, clientId, reportId }, earlier.row);
      return { ...state, twin: null, faults: [...faults, { ...fault, column: fault.column as Target }] };
    }
    const found = earlier ? { row: earlier.row } : twin && 'reference' in twin ? twin : null;
    const isUnchanged = faults.length === state.faults.length && isSameTwin(found, twin);
    return isUnchanged ? state : { ...state, faults, twin: found };
  };
}

function isSameTwin(a: Twin | null, b: Twin | null): boolean {
  if (a === null || b === null) return a === b;
  return 'row' in a ? 'row' in b && a.row === b.row : 'reference' in b && a.reference === b.reference;
}

/** How many rows have each verdict. */
export function countVerdicts(rows: readonly RowState[]): Record<Verdict, number> {
  const counts = { ready: 0, ask: 0, fault: 0, same: 0 };
  for (const row of rows) counts[verdictOf(row)] += 1;
  return counts;
}
