import { homePath } from '@/lib/sign-in/home-path';
import { signIn } from '@/lib/sign-in/sign-in';
import { formEndpoint } from '@/lib/http/form-endpoint';
import { acceptInvitation } from '@/lib/users/accept-invitation';

/** A link is redeemed with a name and a passphrase, and the new account is signed in at once. */
export const inviteForm = formEndpoint({
  action: 'invitation.redeem',
  handle: async (context, { name = '', passphrase = '' }, { token }, request) => {
    const { role } = await acceptInvitation(context, { token, name, passphrase });
    const { cookies } = await signIn(request, context.locale, { name, passphrase });
    return { redirect: homePath(context.locale, role), cookies };
  },
});
