import type { Context } from '@/lib/auth/context';
import { currentCrisis } from '@/lib/crisis/current';
import type { Crisis } from '@/lib/crisis/schema';
import { editReport } from '@/lib/reports/edit-report';
import { submitReport } from '@/lib/reports/submit-report';
import { withdrawReport } from '@/lib/reports/withdraw-report';
import { reviewReport } from '@/lib/review/review-report';
import { accountsFor, signedInAs, type Accounts, type Person } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** A desk with an author and verifiers in a database of its own, at a time that the test moves. */
export async function openDesk() {
  const database: TestDatabase = await testDatabase();
  const accounts: Accounts = await accountsFor(database.db);
  const other = await signedInAs(database.db, 'VERIFIER');
  const profile = await currentCrisis(database.db);
  let now = new Date('2026-02-01T09:10:00.000Z');
  let crisis: Crisis = profile;
  const context = (actor: Person): Context => ({ actor, now, locale: 'en', db: database.db, crisis });
  const author = accounts.people.CONTRIBUTOR;
  const verifier = accounts.people.VERIFIER;

  return {
    database,
    accounts,
    author,
    verifier,
    otherVerifier: other.person,
    context,
    moveTo: (instant: string) => void (now = new Date(instant)),
    setDelay: (delayHours: number) => void (crisis = { ...profile, policy: { ...profile.policy, delayHours } }),
    close: () => database.close(),
    /** A report sent by the author, or by somebody else; gives its id. */
    submit: async (changes: Record<string, unknown> = {}, by: Person = author): Promise<string> => {
      const report = { ...sampleReport(0), ...changes };
      await submitReport(context(by), report);
      return report.id;
    },
    /** A decision on the newest revision, by the verifier unless said otherwise. */
    decide: async (id: string, decision: Record<string, unknown>, by: Person = verifier) =>
      reviewReport(context(by), id, { revision: await revisionOf(id), ...decision }),
    verify: async (id: string, by: Person = verifier) =>
      reviewReport(context(by), id, {
        revision: await revisionOf(id),
        decision: 'verify',
        certainty: 'PROBABLE',
        reason: 'two clinics say so',
      }),
    edit: async (id: string, content: Record<string, unknown>, by: Person = author) =>
      editReport(context(by), id, { revision: await revisionOf(id), ...answers(), ...content }),
    withdraw: async (id: string, by: Person = author) =>
      withdrawReport(context(by), id, { revision: await revisionOf(id), reason: 'not mine to tell' }),
    row: (id: string) => database.db.report.findUniqueOrThrow({ where: { id } }),
    revisions: (id: string) =>
      database.db.reportRevision.findMany({ where: { reportId: id }, orderBy: { number: 'asc' } }),
    publicRow: async (id: string) => {
      const { publicId } = await database.db.report.findUniqueOrThrow({ where: { id } });
      return database.db.publicReport.findUnique({ where: { publicId } });
    },
  };

  async function revisionOf(id: string): Promise<number> {
    return (await database.db.report.findUniqueOrThrow({ where: { id } })).revision;
  }
}

/** What a sample report says, without its key. */
function answers(): Record<string, unknown> {
  const { id: _id, ...rest } = sampleReport(0);
  return rest;
}
