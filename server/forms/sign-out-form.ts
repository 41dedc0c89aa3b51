import { askNextAuth } from '@/lib/sign-in/ask-next-auth';
import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';

/** The button on every page behind the sign-in. */
export const signOutForm = formEndpoint({
  action: 'session.end',
  handle: async ({ locale }, _fields, _params, request) => ({
    cookies: await askNextAuth(request, locale, 'signout', {}),
    redirect: localPath(locale, '/'),
  }),
});
