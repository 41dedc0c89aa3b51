import * as z from 'zod/mini';
import { requiredText } from '@/lib/core/text-schema';

/** Longest address, text and outcome in characters; the database holds the same. */
export const LIMITS = { about: 500, text: 1000, outcome: 500 } as const;

/** Addresses that are themselves a secret: who holds one can use it. */
const SECRET = /^\/(?:[a-z]{2}\/)?(?:invite|setup)(?:\/|$)/;

/**
 * What a notice is about: an address of this installation, from the first slash. The whole address as a browser shows it is taken, too,
 * and its beginning cut off; that of another site is refused.
 *
 * @param site origin of this installation, such as `https://needs.example.org`
 */
function aboutOf(site: string) {
  return z
    .pipe(
      requiredText({ max: LIMITS.about, empty: 'about.empty' }),
      z.transform((address) => (address.startsWith(`${site}/`) ? address.slice(site.length) : address)),
    )
    .check(
      z.refine((address) => /^\/(?![/\\])\S*$/.test(address), { error: 'about.elsewhere' }),
      z.refine((address) => !SECRET.test(address), { error: 'about.secret' }),
    );
}

/** What a reader sends. */
export const noticeSchema = (site: string) =>
  z.strictObject({ about: aboutOf(site), text: requiredText({ max: LIMITS.text, empty: 'noticeText.empty' }) });

/** What whoever closes a notice says. */
export const closingSchema = z.strictObject({ id: z.string(), outcome: requiredText({ max: LIMITS.outcome, empty: 'outcome.empty' }) });
