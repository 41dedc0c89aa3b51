import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { Problem, problems } from '@/lib/core/problem';
import { openReport } from '@/lib/sealing/open-report';
import { readSealed } from '@/lib/sealing/sealed-form';
import { sealedHash } from '@/lib/sealing/sealed-hash';
import type { Submission } from '../stored/store-once';
import { takeReport } from '../take-report';
import { installedSealKey } from './installed-seal-key';

/**
 * Stores a report that a phone has sealed like any other (decision 012), and says in the receipt which bytes it is for. Throws seal-broken
 * (422) when it cannot be opened here, and what takeReport throws; what is refused for its answers brings them back, because the phone
 * cannot read them itself. They go to whoever sent them, and nowhere else.
 */
export async function submitSealed(ctx: Context, sealed: Uint8Array): Promise<Submission> {
  permit(ctx.actor, 'report.submit');
  const said = await openedReport(sealed);
  if (!said) throw problems.sealBroken();
  const { outcome, receipt } = await takeReport(ctx, said, 'courier').catch((error: unknown) => {
    throw isAboutAnswers(error) ? error.with({ answers: answersIn(said) }) : error;
  });
  return { outcome, receipt: { ...receipt, sealed: await sealedHash(sealed) } };
}

/** What stands in a sealed report; null when it cannot be opened here, is no report, or another one than it says outside. */
async function openedReport(sealed: Uint8Array): Promise<object | null> {
  const envelope = readSealed(sealed);
  const text = envelope && (await openReport(installedSealKey(), envelope));
  const said = text ? parsedObject(text) : null;
  return said && 'id' in said && said.id === envelope?.id ? said : null;
}

function parsedObject(text: string): object | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    return null;
  }
}

/** The answers of a report are flat: what is nested is none, and could be nested deeper than JSON can be written. */
function answersIn(said: object): object {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value === null || typeof value !== 'object'));
}

function isAboutAnswers(error: unknown): error is Problem {
  return error instanceof Problem && (error.code === 'input-refused' || error.code === 'id-taken');
}
