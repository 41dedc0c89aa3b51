import type { Context } from '@/lib/auth/context';
import { permit } from '@/lib/auth/policy';
import { Problem } from '@/lib/core/problem';
import { findInvitation, type OpenInvitation } from './find-invitation';

/** What a link leads to: an invitation that still works, or why it does not. */
export async function readLink(ctx: Context, token: string): Promise<{ invitation: OpenInvitation } | { problem: Problem }> {
  permit(ctx.actor, 'invitation.redeem');
  try {
    return { invitation: await findInvitation(ctx.db, token, ctx.now) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error };
    throw error;
  }
}
