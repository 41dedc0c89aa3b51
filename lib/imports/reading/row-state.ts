import type { ContentRow } from '../check-content';
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
  /** What the row says, where nothing is wrong in it. */
  content: ContentRow | null;
  twin: Twin | null;
};

/** Faults that a person can answer with "yes, this is right". */
export const SOFT_CODES: readonly string[] = ['people.unlikely', 'observedOn.old', 'note.phone'];

export function verdictOf({ faults, kept, twin, anyway }: Pick<RowState, 'faults' | 'kept' | 'twin' | 'anyway'>): Verdict {
  if (faults.some(({ code }) => !SOFT_CODES.includes(code))) return 'fault';
  if (faults.length > 0 && !kept) return 'ask';
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
    const table = { row, cells: TARGETS.map((target) => (target === 'client_id' && anyway ? anyway : words[target])) };
    const { content, faults } = asking(table);
    const isUnread = (column: string) => unread.some((fault) => fault.column === column);
    const found = (faults ?? []).filter(({ column }) => !isUnread(column)).map((fault) => ({ ...fault, column: fault.column as Target }));
    const all = [...unread, ...found];
    const isSoft = all.length > 0 && all.every(({ code }) => SOFT_CODES.includes(code));
    return {
      row, cells, edits, kept, anyway, read: words, faults: all, twin: null,
      content: isSoft ? confirmed(table).content : content,
    };
  };
}

/**
 * Finds rows that say the same as an earlier row of the file, and different rows under one key. Rows that the server knows keep its
 * reference. Returns the same objects for rows in which nothing changed.
 */
export function withTwins(rows: readonly RowState[]): RowState[] {
  const register = rowRegister();
  return rows.map((state) => {
    const faults = state.faults.filter(({ code }) => code !== 'row.twice');
    const isPlain = faults.length === state.faults.length && (state.twin === null || 'reference' in state.twin);
    const plain = isPlain ? state : { ...state, faults, twin: null };
    if (!plain.content || faults.length > 0 && !plain.kept) return plain;
    const said = saidBy(plain.content.content);
    const key = plain.anyway ?? plain.content.clientId ?? plain.content.reportId ?? said;
    const earlier = register(key, plain.row, said);
    if (!earlier || (plain.twin && 'reference' in plain.twin)) return plain;
    if (earlier.same) return { ...plain, twin: { row: earlier.row } };
    const fault = twiceFault(plain.content, earlier.row);
    return { ...plain, faults: [...faults, { ...fault, column: fault.column as Target }] };
  });
}

/** How many rows have each verdict. */
export function countVerdicts(rows: readonly RowState[]): Record<Verdict, number> {
  const counts = { ready: 0, ask: 0, fault: 0, same: 0 };
  for (const row of rows) counts[verdictOf(row)] += 1;
  return counts;
}
