import { z } from 'zod';

/**
 * What is typed to sign in. Nothing but emptiness is refused before it is checked: a rule about length would tell a guesser something.
 * next-auth's own fields (csrfToken, callbackUrl, json) come in the same body and are left aside.
 */
export const credentialsSchema = z.object({
  name: z.string({ error: 'name.empty' }).regex(/\S/, { error: 'name.empty' }),
  passphrase: z.string({ error: 'passphrase.empty' }).min(1, { error: 'passphrase.empty' }),
});
