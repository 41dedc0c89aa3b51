import { endpoint, json } from '@/lib/http/endpoint';
import { invitationLink } from '@/lib/users/invitation-link';
import { invite } from '@/lib/users/invite';
import { listUsers } from '@/lib/users/list-users';
import { presentUser } from '@/lib/users/present-user';

export const GET = endpoint({
  action: 'user.list',
  handle: (context) => listUsers(context),
  present: (users, { locale }) => json({ users: users.map((user) => presentUser(user, locale)) }),
});

/** The link is in this answer and nowhere else. */
export const POST = endpoint({
  action: 'user.invite',
  handle: async (context, input, request) => {
    const { token, role, expiresAt } = await invite(context, input);
    return { link: invitationLink(token, context.locale, request), role, expiresAt };
  },
  present: (invitation) => json(invitation, 201),
});
