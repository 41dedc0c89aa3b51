import { createKey } from '@/lib/api-keys/create-key';
import { revokeKey } from '@/lib/api-keys/revoke-key';
import { problems } from '@/lib/core/problem';
import { formEndpoint } from '@/lib/http/form-endpoint';
import { localPath } from '@/lib/i18n/locales';

/** The page of keys: a new key is shown once, an end of one leads back to the list. */
export const keyForm = formEndpoint({
  action: 'apiKey.list',
  handle: async (context, { change, id, name, scope }) => {
    if (change === 'create') {
      const key = await createKey(context, { name, scope });
      return { answer: { token: key.token, name: key.name } };
    }
    if (change !== 'revoke') throw problems.notFound();
    await revokeKey(context, { id });
    return { redirect: localPath(context.locale, '/keys') };
  },
});
