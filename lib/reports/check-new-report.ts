import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import type { FieldError } from '@/lib/core/problem';
import { parseReportContent } from './input/parse-report';
import { reportRules } from './stored/report-rules';

/**
 * Judges what somebody is about to send exactly as submitReport will, and stores nothing. Throws input-refused (422) with
 * every fault at once.
 *
 * @param unread faults found while a form's answers were read, told together with the others
 */
export async function checkNewReport(ctx: Context, input: unknown, unread: readonly FieldError[] = []): Promise<void> {
  permit(ctx.actor, 'report.submit');
  parseReportContent(input, await reportRules(ctx), unread);
}
