import type { Role } from '@/lib/crisis/vocabulary';
import { localPath, type Locale } from '@/lib/i18n/locales';

const HOME: Record<Role, string> = { CONTRIBUTOR: '/report', VERIFIER: '/review', ANALYST: '/', ADMIN: '/people' };

/** The page a role works on. */
export function homePath(locale: Locale, role: Role): string {
  return localPath(locale, HOME[role]);
}
