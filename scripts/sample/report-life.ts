import type { Certainty, ReportStatus } from '@/lib/crisis/vocabulary';
import { isDue, publicationOf } from '@/lib/publication/policy';
import { toPublicReport, type PublicReport } from '@/lib/publication/public-report';
import { nextStatus, type AuthorMove, type RevisionAction, type VerifierMove } from '@/lib/reports/status';
import type { ReportContent } from '@/lib/reports/stored/report-content';
import { submittedState, type AuthorRequest, type ReportState } from '@/lib/reports/stored/store-change';
import { nextState } from '@/lib/review/next-state';
import { REVIEW_RIGHTS } from '@/lib/review/review-rights';
import type { World } from './world';

export type Names = { id: string; publicId: string; reference: string };
export type Revision = Omit<ReportState, 'verifiedAt'> & {
  number: number;
  action: RevisionAction;
  actorId: string;
  at: Date;
  reason: string | null;
  publicFrom: Date | null;
};
export type LogEntry = { at: Date; actorId: string; action: string; detail: Record<string, string | number | null> };
/** A change of what the public sees; `row` is null for a report that leaves it. */
export type PublicChange = { at: Date; kind: 'published' | 'corrected' | 'withdrawn' | 'restored'; row: PublicReport | null; reason: string | null };
export type Decision = { certainty?: Certainty; reason: string; content?: ReportContent; duplicateOfId?: string };

/** What changes nothing public: an author's mere request, and a no to it. */
const INWARD: readonly RevisionAction[] = ['request', 'decline'];

/**
 * One report from its sending to its last state, moved by the rules that people's moves go by (status, nextState, publication), and what each
 * move leaves behind: revisions, lines of the log of actions, and changes of what is public.
 */
export class ReportLife {
  readonly revisions: Revision[] = [];
  readonly entries: LogEntry[] = [];
  readonly changes: PublicChange[] = [];
  state: ReportState;
  publicFrom: Date | null = null;
  publishedAt: Date | null = null;
  publicRow: PublicReport | null = null;

  constructor(
    private readonly world: World,
    readonly names: Names,
    readonly authorId: string,
    content: ReportContent,
    readonly receivedAt: Date,
  ) {
    this.state = submittedState(content);
    this.keep('submit', authorId, receivedAt, null);
    this.note(authorId, 'report.submit', receivedAt, { revision: 1 });
  }

  get revision(): number {
    return this.revisions.length;
  }

  /** The author edits, answers, takes back, or asks for it. Throws for a move that this state does not allow. */
  byAuthor(move: AuthorMove, at: Date, reason: string | null, request?: AuthorRequest): void {
    this.publishBy(at);
    const status = this.leadsTo(move, 'author');
    const content = request?.kind === 'edit' ? request.content : this.state.content;
    if (move === 'request') this.state = { ...this.state, requested: request ?? { kind: 'withdraw' } };
    else if (move === 'withdraw') this.state = { ...this.state, status };
    else this.state = submittedState(content);
    this.settle(move, this.authorId, at, reason);
    const verb = move === 'withdraw' || request?.kind === 'withdraw' ? 'report.withdraw' : 'report.edit';
    this.note(this.authorId, verb, at, { move, revision: this.revision });
  }

  /** A verifier decides. Throws for a decision that this state does not allow. */
  byVerifier(move: VerifierMove, verifierId: string, at: Date, { certainty, reason, content, duplicateOfId }: Decision): void {
    this.publishBy(at);
    const status = this.leadsTo(move, 'verifier');
    const decision = { decision: move, revision: this.revision, certainty: certainty ?? null, reason, question: null, duplicateOf: null, content: undefined, sourceOpened: true };
    this.state = nextState(this.state, status, decision, { content: content ?? null, duplicateOfId: duplicateOfId ?? null, now: at });
    this.settle(move, verifierId, at, reason);
    this.note(verifierId, REVIEW_RIGHTS[move], at, { move, revision: this.revision, certainty: this.state.certainty });
  }

  /** What has waited long enough by `at` becomes public, at the instant for which it was promised. */
  publishBy(at: Date): void {
    if (this.publishedAt !== null || !isDue({ status: this.state.status, publicFrom: this.publicFrom }, at)) return;
    this.publishedAt = this.publicFrom;
    this.show(this.publicFrom!);
  }

  private leadsTo(move: AuthorMove | VerifierMove, who: 'author' | 'verifier'): ReportStatus {
    const status = nextStatus(this.state.status, move, who, this.state.requested?.kind ?? null);
    if (status === null) throw new RangeError(`${move} is no move of a report that is ${this.state.status}.`);
    return status;
  }

  private settle(action: RevisionAction, actorId: string, at: Date, reason: string | null): void {
    const { status, verifiedAt } = this.state;
    const publication = publicationOf({ status, verifiedAt, publishedAt: this.publishedAt }, this.world.crisis.policy, at);
    this.publicFrom = publication.publicFrom;
    this.publishedAt = publication.publishedAt;
    this.keep(action, actorId, at, reason);
    this.show(at);
  }

  private keep(action: RevisionAction, actorId: string, at: Date, reason: string | null): void {
    const { status, certainty, duplicateOfId, requested, content } = this.state;
    // A state cannot be seen before it exists.
    const publicFrom = this.publicFrom && this.publicFrom < at ? at : this.publicFrom;
    const number = this.revisions.length + 1;
    this.revisions.push({ number, action, actorId, at, reason, status, certainty, duplicateOfId, requested, publicFrom, content });
  }

  private note(actorId: string, action: string, at: Date, detail: LogEntry['detail']): void {
    this.entries.push({ at, actorId, action, detail });
  }

  /** Brings the public row in line, and notes the change if there is one. */
  private show(at: Date): void {
    const before = this.publicRow;
    const row = this.publishedAt === null ? null : this.rowAt(this.publishedAt);
    if (row === null ? before === null : before !== null && says(row) === says(before)) return;
    this.publicRow = row;
    const again = this.changes.length > 0 ? 'restored' : 'published';
    const kind = row === null ? 'withdrawn' : before === null ? again : 'corrected';
    this.changes.push({ at, kind, row, reason: kind === 'corrected' ? this.publicReason(before!, row!) : null });
  }

  private rowAt(publishedAt: Date): PublicReport {
    const { content, certainty } = this.state;
    const { crisis, tree, itemsByCode } = this.world;
    const revision = this.revisions.findLast(({ action }) => !INWARD.includes(action))!.number;
    const { quantityNeeded: needed, quantityAvailable: available, unlikely: _, archived: __, note: ___, ...said } = content;
    const quantities = { quantityNeeded: needed === null ? null : String(needed), quantityAvailable: available === null ? null : String(available) };
    return toPublicReport({ ...said, ...quantities, publicId: this.names.publicId, revision, certainty: certainty!, publishedAt }, tree, itemsByCode, crisis);
  }

  /** The reason of a correction is written for the public where it corrects something public. */
  private publicReason(before: PublicReport, row: PublicReport): string | null {
    const newest = this.revisions.at(-1)!;
    return newest.action === 'correct' && says({ ...row, revision: 0 }) !== says({ ...before, revision: 0 }) ? newest.reason : null;
  }
}

function says(row: PublicReport): string {
  return JSON.stringify(row);
}
