import { homePath } from '@/lib/sign-in/home-path';
import { localTarget } from '@/lib/sign-in/local-target';
import { signIn } from '@/lib/sign-in/sign-in';
import { formEndpoint } from '@/lib/http/form-endpoint';

/** Name and passphrase; leads to the page that was asked for, else to the one the role works on. */
export const signInForm = formEndpoint({
  action: 'session.start',
  handle: async ({ locale }, { name = '', passphrase = '', next }, _params, request) => {
    const { cookies, role } = await signIn(request, locale, { name, passphrase });
    return { redirect: localTarget(next) ?? homePath(locale, role), cookies };
  },
});
