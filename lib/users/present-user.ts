import type { Role } from '@/lib/crisis/vocabulary';
import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { ListedUser } from './list-users';

/** A person as the people page and its JSON show them. */
export type PresentedUser = {
  id: string;
  name: string;
  role: Role;
  suspended: boolean;
  openSessions: number;
  /** The day the account was made, YYYY-MM-DD in UTC, and in the words of the language. */
  since: string;
  sinceText: string;
};

/** Days are put into words here, once: browsers disagree on Armenian dates. */
export function presentUser({ id, name, role, suspendedAt, openSessions, createdAt }: ListedUser, locale: Locale): PresentedUser {
  const since = createdAt.toISOString().slice(0, 10);
  return { id, name, role, suspended: suspendedAt !== null, openSessions, since, sinceText: formatDay(locale, since, 'short') };
}
