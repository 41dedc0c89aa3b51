import type { Context } from '@/lib/auth/context';
import { repeatReport } from './repeat-report';
import type { Carriage, Submission } from './stored/store-once';
import { submitReport } from './submit-report';

/** One report as it is sent: what it says, or `sameAs`, which says that nothing has changed since an earlier one. */
export function takeReport(ctx: Context, input: unknown, carriage?: Carriage): Promise<Submission> {
  return isRepeat(input) ? repeatReport(ctx, input, carriage) : submitReport(ctx, input, [], carriage);
}

/** Whether what is sent says that nothing has changed since an earlier report. */
export function isRepeat(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'sameAs' in input;
}
