import type { ReportStatus } from '@/lib/crisis/vocabulary';

/** What its author can do to a report. `request` asks a verifier for a change of an accepted one. */
export const AUTHOR_MOVES = ['edit', 'answer', 'withdraw', 'request'] as const;
/** What a verifier can do. `grant` and `decline` answer an author's request. */
export const VERIFIER_MOVES = [
  'verify',
  'ask',
  'reject',
  'duplicate',
  'correct',
  'reopen',
  'grant',
  'decline',
] as const;

export type AuthorMove = (typeof AUTHOR_MOVES)[number];
export type VerifierMove = (typeof VERIFIER_MOVES)[number];
export type Move = AuthorMove | VerifierMove;
/** What a revision can have been made by. `erase` is done from the machine's console alone (decision 022). */
export type RevisionAction = 'submit' | Move | 'erase';

type Who = 'author' | 'verifier';
type Ways = Partial<Record<Move, ReportStatus>>;

/**
 * The life of a report (1-domain, section 3): from each state, each move and where it leads. What is not here is
 * refused. A withdrawn report comes back only by its author's own hand: who withdrew for safety is not overruled.
 */
const LIFE: Record<ReportStatus, Record<Who, Ways>> = {
  SUBMITTED: {
    author: { edit: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    verifier: {
      verify: 'VERIFIED',
      ask: 'NEEDS_INFO',
      reject: 'REJECTED',
      duplicate: 'DUPLICATE',
      correct: 'SUBMITTED',
    },
  },
  NEEDS_INFO: {
    author: { answer: 'SUBMITTED', withdraw: 'WITHDRAWN' },
    verifier: { reject: 'REJECTED', duplicate: 'DUPLICATE', reopen: 'SUBMITTED' },
  },
  VERIFIED: {
    author: { request: 'VERIFIED' },
    verifier: {
      reject: 'REJECTED',
      duplicate: 'DUPLICATE',
      correct: 'VERIFIED',
      reopen: 'SUBMITTED',
      grant: 'VERIFIED',
      decline: 'VERIFIED',
    },
  },
  REJECTED: { author: {}, verifier: { reopen: 'SUBMITTED' } },
  DUPLICATE: { author: {}, verifier: { reopen: 'SUBMITTED' } },
  WITHDRAWN: { author: { edit: 'SUBMITTED' }, verifier: {} },
};

/** What an author asks for once a report is accepted. */
export type RequestKind = 'edit' | 'withdraw';

/**
 * The state that a move leads to, or null when this state does not allow it. `request` is what the author is waiting
 * for, if anything: only then can a request be granted or declined, and granting a withdrawal withdraws.
 */
export function nextStatus(
  status: ReportStatus,
  move: Move,
  who: Who,
  request: RequestKind | null = null,
): ReportStatus | null {
  const isAnswer = move === 'grant' || move === 'decline';
  if (isAnswer && request === null) return null;
  if (status === 'VERIFIED' && move === 'grant' && request === 'withdraw') return 'WITHDRAWN';
  return LIFE[status][who][move] ?? null;
}

/**
 * The move that a changed content is, for its author: an edit, the answer to a question, or a request; null when it
 * cannot be changed.
 */
export function authorMove(status: ReportStatus): 'edit' | 'answer' | 'request' | null {
  const ways = LIFE[status].author;
  return (['edit', 'answer', 'request'] as const).find((move) => ways[move]) ?? null;
}

/** The moves open to somebody, in the order in which they are offered. */
export function openMoves(status: ReportStatus, who: 'author'): AuthorMove[];
export function openMoves(status: ReportStatus, who: 'verifier', request: RequestKind | null): VerifierMove[];
export function openMoves(status: ReportStatus, who: Who, request: RequestKind | null = null): Move[] {
  const moves: readonly Move[] = who === 'author' ? AUTHOR_MOVES : VERIFIER_MOVES;
  return moves.filter((move) => nextStatus(status, move, who, request) !== null);
}
