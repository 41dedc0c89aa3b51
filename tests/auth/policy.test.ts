import { ANONYMOUS, type Actor } from '@/lib/auth/actor';
import { ACTIONS, may, permit, type Action, type Subject } from '@/lib/auth/policy';
import type { Problem } from '@/lib/core/problem';
import { ROLES, type Role } from '@/lib/crisis/vocabulary';

/**
 * What each may do, written out by hand from the table of roles and actions: p public, c contributor, v verifier, a analyst,
 * A admin; one letter per kind of subject: the actor's own report, another's that is verified, another's that is not.
 * `y` yes, `n` no. Accounts and figures have no author: there the three letters agree.
 */
const EXPECTED: Record<Action, { p: string; c: string; v: string; a: string; A: string }> = {
  'figures.read': { p: 'yyy', c: 'yyy', v: 'yyy', a: 'yyy', A: 'yyy' },
  'session.start': { p: 'yyy', c: 'yyy', v: 'yyy', a: 'yyy', A: 'yyy' },
  'device.forget': { p: 'yyy', c: 'yyy', v: 'yyy', a: 'yyy', A: 'yyy' },
  'session.end': { p: 'nnn', c: 'ynn', v: 'ynn', a: 'ynn', A: 'ynn' },
  'invitation.redeem': { p: 'yyy', c: 'yyy', v: 'yyy', a: 'yyy', A: 'yyy' },
  'report.submit': { p: 'nnn', c: 'yyy', v: 'yyy', a: 'nnn', A: 'nnn' },
  'report.import': { p: 'nnn', c: 'yyy', v: 'yyy', a: 'nnn', A: 'nnn' },
  'report.undoImport': { p: 'nnn', c: 'ynn', v: 'ynn', a: 'nnn', A: 'nnn' },
  'report.listOwn': { p: 'nnn', c: 'ynn', v: 'ynn', a: 'nnn', A: 'nnn' },
  'report.read': { p: 'nnn', c: 'ynn', v: 'yyy', a: 'yyn', A: 'nnn' },
  'report.edit': { p: 'nnn', c: 'ynn', v: 'nnn', a: 'nnn', A: 'nnn' },
  'report.withdraw': { p: 'nnn', c: 'ynn', v: 'nnn', a: 'nnn', A: 'nnn' },
  'review.list': { p: 'nnn', c: 'nnn', v: 'yyy', a: 'nnn', A: 'nnn' },
  'review.verify': { p: 'nnn', c: 'nnn', v: 'nyy', a: 'nnn', A: 'nnn' },
  'review.ask': { p: 'nnn', c: 'nnn', v: 'nyy', a: 'nnn', A: 'nnn' },
  'review.reject': { p: 'nnn', c: 'nnn', v: 'nyy', a: 'nnn', A: 'nnn' },
  'review.duplicate': { p: 'nnn', c: 'nnn', v: 'nyy', a: 'nnn', A: 'nnn' },
  'review.correct': { p: 'nnn', c: 'nnn', v: 'nyy', a: 'nnn', A: 'nnn' },
  'review.reopen': { p: 'nnn', c: 'nnn', v: 'nyy', a: 'nnn', A: 'nnn' },
  'notice.send': { p: 'yyy', c: 'yyy', v: 'yyy', a: 'yyy', A: 'yyy' },
  'notice.list': { p: 'nnn', c: 'nnn', v: 'yyy', a: 'nnn', A: 'yyy' },
  'notice.close': { p: 'nnn', c: 'nnn', v: 'yyy', a: 'nnn', A: 'yyy' },
  'snapshot.publish': { p: 'nnn', c: 'nnn', v: 'yyy', a: 'nnn', A: 'yyy' },
  'apiKey.list': { p: 'nnn', c: 'ynn', v: 'ynn', a: 'ynn', A: 'yyy' },
  'apiKey.create': { p: 'nnn', c: 'ynn', v: 'ynn', a: 'ynn', A: 'nnn' },
  'apiKey.revoke': { p: 'nnn', c: 'ynn', v: 'ynn', a: 'ynn', A: 'yyy' },
  'report.listVerified': { p: 'nnn', c: 'nnn', v: 'yyy', a: 'yyy', A: 'nnn' },
  'user.list': { p: 'nnn', c: 'nnn', v: 'nnn', a: 'nnn', A: 'yyy' },
  'user.invite': { p: 'nnn', c: 'nnn', v: 'nnn', a: 'nnn', A: 'yyy' },
  'user.setRole': { p: 'nnn', c: 'nnn', v: 'nnn', a: 'nnn', A: 'yyy' },
  'user.suspend': { p: 'nnn', c: 'nnn', v: 'nnn', a: 'nnn', A: 'yyy' },
  'user.endSessions': { p: 'nnn', c: 'nnn', v: 'nnn', a: 'nnn', A: 'yyy' },
  'user.create': { p: 'nnn', c: 'nnn', v: 'nnn', a: 'nnn', A: 'nnn' },
  'user.reset': { p: 'nnn', c: 'nnn', v: 'nnn', a: 'nnn', A: 'nnn' },
  'report.erase': { p: 'nnn', c: 'nnn', v: 'nnn', a: 'nnn', A: 'nnn' },
};

const ME = '00000000-0000-4000-8000-00000000000a';
const OTHER = '00000000-0000-4000-8000-00000000000b';
// An own report is given as verified, so that "verified" cannot be what lets it pass for a contributor.
const SUBJECTS: [string, Subject][] = [
  ['its own', { authorId: ME, status: 'VERIFIED' }],
  ["another's verified", { authorId: OTHER, status: 'VERIFIED' }],
  ["another's unverified", { authorId: OTHER, status: 'SUBMITTED' }],
];

const person = (role: Role): Actor => ({ kind: 'person', id: ME, role, name: 'Me', sessionId: OTHER });
const COLUMNS: [string, 'p' | 'c' | 'v' | 'a' | 'A', Actor][] = [
  ['the public', 'p', ANONYMOUS],
  ['a contributor', 'c', person('CONTRIBUTOR')],
  ['a verifier', 'v', person('VERIFIER')],
  ['an analyst', 'a', person('ANALYST')],
  ['an admin', 'A', person('ADMIN')],
];

test('every action of the table is expected here, and no other', () => {
  expect([...ACTIONS].sort()).toEqual(Object.keys(EXPECTED).sort());
  expect(COLUMNS).toHaveLength(ROLES.length + 1);
});

const cells = ACTIONS.flatMap((action) =>
  COLUMNS.flatMap(([who, column, actor]) =>
    SUBJECTS.map(([which, subject], index) => ({ action, who, which, actor, subject, allowed: EXPECTED[action][column][index] === 'y' })),
  ),
);

test.each(cells)('$who, $action, $which: $allowed', ({ action, actor, subject, allowed }) => {
  expect(may(actor, action, subject)).toBe(allowed);
  expect(refusal(() => permit(actor, action, subject)) === null).toBe(allowed);
});

test.each(ACTIONS)('whether %s is open at all follows from its cells', (action) => {
  for (const [, column, actor] of COLUMNS) expect(may(actor, action)).toBe(EXPECTED[action][column].includes('y'));
});

describe('a refusal says', () => {
  test('sign in, to the public', () => expect(refusal(() => permit(ANONYMOUS, 'report.submit'))).toBe('sign-in-required'));
  test('your role does not include this', () => expect(refusal(() => permit(person('ADMIN'), 'report.submit'))).toBe('not-allowed'));
  test('nothing here, for what is somebody else’s', () => {
    expect(refusal(() => permit(person('CONTRIBUTOR'), 'report.read', { authorId: OTHER, status: 'VERIFIED' }))).toBe('not-found');
    expect(refusal(() => permit(person('ANALYST'), 'report.read', { authorId: OTHER, status: 'SUBMITTED' }))).toBe('not-found');
  });
  test('your own report, to a verifier', () => {
    expect(refusal(() => permit(person('VERIFIER'), 'review.verify', { authorId: ME }))).toBe('own-report');
  });
});

function refusal(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as Problem).code;
  }
}
