/**
 * The one catalogue of refusals. A refusal is thrown as a Problem and turned into words and a status at one place: the end of a
 * request. Titles and details in three languages stand in lib/i18n/messages under `problems.<code>`, field messages under `errors.<code>`.
 */

export type FieldError = {
  /** Name of the field, or `reports.3.severity` inside a batch. */
  field: string;
  /** Key under `errors` in the messages. */
  code: string;
  params?: Record<string, string | number>;
};

const STATUS = {
  'body-unreadable': 400,
  'parameter-refused': 400,
  'sign-in-failed': 401,
  'sign-in-required': 401,
  'key-refused': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'own-report': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'id-taken': 409,
  'stale-decision': 409,
  'state-refused': 409,
  'name-taken': 409,
  'last-admin': 409,
  'import-reviewed': 409,
  'notice-closed': 409,
  'link-used': 410,
  'cursor-expired': 410,
  'body-too-large': 413,
  'import-too-heavy': 413,
  'body-type-refused': 415,
  'input-refused': 422,
  'seal-broken': 422,
  'too-many-attempts': 429,
  'notices-full': 429,
  'quota-reached': 429,
  'internal': 500,
  'database-away': 503,
  'server-busy': 503,
} as const;

export type ProblemCode = keyof typeof STATUS;
/** Every refusal with its status, for whoever describes them. */
export const PROBLEM_STATUS: Readonly<Record<ProblemCode, number>> = STATUS;

type More = {
  params?: Record<string, string | number>;
  fields?: FieldError[];
  retryAfter?: number | null;
  answers?: object | null;
  cause?: unknown;
};

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly params: Record<string, string | number>;
  readonly fields: FieldError[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | null;
  /** What a sealed report said, for its sender to mend: goes into the answer to that request and nowhere else. */
  readonly answers: object | null;

  constructor(code: ProblemCode, more: More = {}) {
    super(code, { cause: more.cause });
    this.name = 'Problem';
    this.code = code;
    this.status = STATUS[code];
    this.params = more.params ?? {};
    this.fields = more.fields ?? [];
    this.retryAfter = more.retryAfter ?? null;
    this.answers = more.answers ?? null;
  }

  /** The same refusal, saying this too. */
  with(more: More): Problem {
    const { params, fields, retryAfter, answers, cause } = this;
    return new Problem(this.code, { params, fields, retryAfter, answers, cause, ...more });
  }
}

/** Builders, so that no caller invents a refusal or forgets what it must say. */
export const problems = {
  bodyUnreadable: (why: 'json' | 'form' | 'broken-off') => new Problem('body-unreadable', { params: { why } }),
  parameterRefused: (fields: FieldError[]) => new Problem('parameter-refused', { fields }),
  signInFailed: () => new Problem('sign-in-failed'),
  signInRequired: () => new Problem('sign-in-required'),
  /** A key that is unknown or revoked, or whose account is suspended: never which. */
  keyRefused: () => new Problem('key-refused'),
  notAllowed: () => new Problem('not-allowed'),
  foreignOrigin: () => new Problem('foreign-origin'),
  ownReport: () => new Problem('own-report'),
  notFound: () => new Problem('not-found'),
  methodNotAllowed: (allowed: string) => new Problem('method-not-allowed', { params: { allowed } }),
  idTaken: () => new Problem('id-taken'),
  /** A decision on a revision that is no longer the newest: what happened meanwhile, when (`at`, and `day` and `time` to be read), by whose hand. */
  staleDecision: (now: { action: string; status: string; at: string; day: string; time: string; by: 'you' | 'other'; revision: number }) =>
    new Problem('stale-decision', { params: now }),
  /** The report's state does not allow this move. */
  stateRefused: (move: string, status: string) => new Problem('state-refused', { params: { move, status } }),
  nameTaken: () => new Problem('name-taken', { fields: [{ field: 'name', code: 'name.taken' }] }),
  /** Somebody must be left who can invite and suspend. */
  lastAdmin: () => new Problem('last-admin'),
  /** A verifier has taken up a report of it: what one other has read is not taken back in one go. */
  importReviewed: () => new Problem('import-reviewed'),
  noticeClosed: () => new Problem('notice-closed'),
  linkUsed: (why: 'used' | 'expired' | 'unknown') => new Problem('link-used', { params: { why } }),
  /** A walk through pages that began more than a day ago. */
  cursorExpired: () => new Problem('cursor-expired'),
  bodyTooLarge: (limitBytes: number) => new Problem('body-too-large', { params: { limit: limitBytes } }),
  /** The rows of a file need more memory than an import may have. */
  importTooHeavy: () => new Problem('import-too-heavy'),
  bodyTypeRefused: (expected: string) => new Problem('body-type-refused', { params: { expected } }),
  inputRefused: (fields: FieldError[]) => new Problem('input-refused', { fields }),
  /** A sealed report that was changed on its way, or sealed for a key that is not this installation's. */
  sealBroken: () => new Problem('seal-broken'),
  tooManyAttempts: (retryAfterSeconds: number) =>
    new Problem('too-many-attempts', { params: { seconds: retryAfterSeconds }, retryAfter: retryAfterSeconds }),
  /** As many notices of readers as an hour takes, or as anybody can read. */
  noticesFull: (why: 'hour' | 'open', retryAfterSeconds: number) => new Problem('notices-full', { params: { why }, retryAfter: retryAfterSeconds }),
  /** As many reports as one account may send for now (T22): `count` minutes, or whole hours from two on, until one more is taken. */
  quotaReached: (retryAfterSeconds: number) => {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    const when = minutes < 120 ? { unit: 'minutes', count: minutes } : { unit: 'hours', count: Math.ceil(minutes / 60) };
    return new Problem('quota-reached', { params: { seconds: retryAfterSeconds, ...when }, retryAfter: retryAfterSeconds });
  },
  internal: (incident: string, cause: unknown) => new Problem('internal', { params: { incident }, cause }),
  /** More is asked for than is made at once, and the line is long already. */
  serverBusy: () => new Problem('server-busy', { retryAfter: 5 }),
  databaseAway: (cause: unknown) => new Problem('database-away', { retryAfter: 5, cause }),
};
