import { notFound, redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { RoleRefused } from '@/components/layout/role-refused';
import { SessionEnded } from '@/components/layout/session-ended';
import type { Actor } from '@/lib/auth/actor';
import { pageContext, type Context } from '@/lib/auth/context';
import { may, type Action } from '@/lib/auth/policy';
import { signInPath } from '@/lib/auth/sign-in-path';
import { staffOf } from '@/lib/auth/staff-of';
import { Problem } from '@/lib/core/problem';
import { answerStatus } from '@/lib/http/answer-status';
import { formState } from '@/lib/http/form-state';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { translator, type Translate } from '@/lib/i18n/translate';

type Person = Extract<Actor, { kind: 'person' }>;

/** Who opened a page behind the sign-in, and what every such page needs. */
export type SignedIn = {
  locale: Locale;
  t: Translate;
  context: Context & { actor: Person };
  /** What PageFrame takes. */
  frame: { locale: Locale; crisis: Context['crisis']; staff: ReturnType<typeof staffOf> };
};

/**
 * The person behind a page that `action` opens. Somebody who is not signed in is led to the sign-in and from there back
 * to `path`, unless they just sent a form, which must not be lost; to a role without that right `refused` is the page,
 * with status 403.
 */
export async function signedIn(
  params: Promise<{ locale: string }>,
  path: string,
  action: Action,
): Promise<SignedIn | { refused: ReactElement }> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await pageContext(locale);
  const { actor, crisis } = context;
  if (actor.kind !== 'person') {
    const state = await formState();
    if (!state) redirect(signInPath(locale, path));
    return { refused: <SessionEnded {...{ locale, path, crisis, state }} signInPath={signInPath(locale, path)} /> };
  }
  const frame = { locale, crisis, staff: staffOf(actor) };
  if (may(actor, action)) return { locale, t: translator(locale), context: { ...context, actor }, frame };
  await answerStatus(403);
  return { refused: <RoleRefused {...frame} path={path} /> };
}

/** What a read gives, or null with status 404 where there is nothing for whoever asks. */
export async function found<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    const isAbsent = error instanceof Problem && (error.code === 'not-found' || error.code === 'parameter-refused');
    if (!isAbsent) throw error;
    await answerStatus(404);
    return null;
  }
}
