import type { Context } from '@/lib/auth/context';
import { problems } from '@/lib/core/problem';
import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';
import { endSessions } from '@/lib/users/end-sessions';
import { invitationLink } from '@/lib/users/invitation-link';
import { invite } from '@/lib/users/invite';
import { setRole } from '@/lib/users/set-role';
import { suspend } from '@/lib/users/suspend';
import { unsuspend } from '@/lib/users/unsuspend';

type Fields = { id?: string; role?: string };

/** What the buttons beside a person do, by the value of `change`. */
const CHANGES = new Map<string | undefined, (context: Context, fields: Fields) => Promise<unknown>>([
  ['role', (context, { id, role }) => setRole(context, { id, role })],
  ['suspend', (context, { id }) => suspend(context, { id })],
  ['unsuspend', (context, { id }) => unsuspend(context, { id })],
  ['end-sessions', (context, { id }) => endSessions(context, { id })],
]);

/** The administrator's page: an invitation shows its link once, every other change leads back to the list. */
export const peopleForm = formEndpoint({
  action: 'user.list',
  handle: async (context, { change, id, role }, _params, request) => {
    if (change === 'invite') {
      const invitation = await invite(context, { role });
      const link = invitationLink(invitation.token, context.locale, request);
      return { answer: { link, role: invitation.role, expiresAt: invitation.expiresAt.toISOString() } };
    }
    const verb = CHANGES.get(change);
    if (!verb) throw problems.notFound();
    await verb(context, { id, role });
    return { redirect: localPath(context.locale, '/people') };
  },
});
