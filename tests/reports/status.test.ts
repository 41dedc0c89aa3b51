import { REPORT_STATUSES, type ReportStatus } from '@/lib/crisis/vocabulary';
import { AUTHOR_MOVES, authorMove, nextStatus, openMoves, VERIFIER_MOVES } from '@/lib/reports/status';

/** The life of a report as 1-domain section 3 tells it, typed by hand: every state, every move; `-` is refused. */
const AUTHOR = `
             edit       answer     withdraw   request
SUBMITTED    SUBMITTED  -          WITHDRAWN  -
VERIFIED     -          -          -          VERIFIED
NEEDS_INFO   -          SUBMITTED  WITHDRAWN  -
REJECTED     -          -          -          -
DUPLICATE    -          -          -          -
WITHDRAWN    SUBMITTED  -          -          -
`;
const VERIFIER = `
             verify     ask        reject     duplicate  correct    reopen     grant      decline
SUBMITTED    VERIFIED   NEEDS_INFO REJECTED   DUPLICATE  SUBMITTED  -          -          -
VERIFIED     -          -          REJECTED   DUPLICATE  VERIFIED   SUBMITTED  -          -
NEEDS_INFO   -          -          REJECTED   DUPLICATE  -          SUBMITTED  -          -
REJECTED     -          -          -          -          -          SUBMITTED  -          -
DUPLICATE    -          -          -          -          -          SUBMITTED  -          -
WITHDRAWN    -          -          -          -          -          -          -          -
`;

type Cell = { status: ReportStatus; move: string; leadsTo: ReportStatus | null };

function cells(table: string): Cell[] {
  const [head = '', ...rows] = table.trim().split('\n');
  const moves = head.trim().split(/\s+/);
  return rows.flatMap((row) => {
    const [status, ...states] = row.trim().split(/\s+/) as ReportStatus[];
    return moves.map((move, index) => ({
      status: status!,
      move,
      leadsTo: (states[index] as string) === '-' ? null : states[index]!,
    }));
  });
}

test('the tables are whole', () => {
  const named = (table: string) =>
    cells(table)
      .map(({ status, move }) => `${status} ${move}`)
      .sort();
  const all = (moves: readonly string[]) =>
    REPORT_STATUSES.flatMap((status) => moves.map((move) => `${status} ${move}`)).sort();
  expect(named(AUTHOR)).toEqual(all(AUTHOR_MOVES));
  expect(named(VERIFIER)).toEqual(all(VERIFIER_MOVES));
});

test.each(cells(AUTHOR))('its author, $status, $move: $leadsTo', ({ status, move, leadsTo }) => {
  expect(nextStatus(status, move as never, 'author')).toBe(leadsTo);
});

test.each(cells(VERIFIER))('a verifier, $status, $move: $leadsTo', ({ status, move, leadsTo }) => {
  expect(nextStatus(status, move as never, 'verifier')).toBe(leadsTo);
});

test("an author's moves are closed to verifiers, and theirs to authors", () => {
  for (const status of REPORT_STATUSES) {
    for (const move of AUTHOR_MOVES) expect(nextStatus(status, move, 'verifier')).toBeNull();
    for (const move of VERIFIER_MOVES) expect(nextStatus(status, move, 'author')).toBeNull();
  }
});

test('a request can be granted or declined, only where there is one', () => {
  expect(nextStatus('VERIFIED', 'grant', 'verifier', 'edit')).toBe('VERIFIED');
  expect(nextStatus('VERIFIED', 'grant', 'verifier', 'withdraw')).toBe('WITHDRAWN');
  expect(nextStatus('VERIFIED', 'decline', 'verifier', 'withdraw')).toBe('VERIFIED');
  expect(nextStatus('SUBMITTED', 'grant', 'verifier', 'edit')).toBeNull();
  expect(openMoves('VERIFIED', 'verifier', null)).toEqual(['reject', 'duplicate', 'correct', 'reopen']);
  expect(openMoves('VERIFIED', 'verifier', 'edit')).toEqual([
    'reject',
    'duplicate',
    'correct',
    'reopen',
    'grant',
    'decline',
  ]);
});

test.each<[ReportStatus, string | null]>([
  ['SUBMITTED', 'edit'],
  ['NEEDS_INFO', 'answer'],
  ['VERIFIED', 'request'],
  ['WITHDRAWN', 'edit'],
  ['REJECTED', null],
  ['DUPLICATE', null],
])('what its author does by changing a report that is %s: %s', (status, move) => {
  expect(authorMove(status)).toBe(move);
});
