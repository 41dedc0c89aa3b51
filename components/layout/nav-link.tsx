import { withAsOf } from '@/lib/core/with-as-of';
import { localPath, type Locale } from '@/lib/i18n/locales';

type NavLinkProps = {
  locale: Locale;
  to: string;
  /** The page we are on, without the language; null on none that the navigation knows. */
  path: string | null;
  children: string;
  /** The instant that the page it leads to is to be as of. */
  asOf?: string | undefined;
  className?: string;
};

/** A plain link that says when it leads to the page we are on, or to the one that this page lies under. */
export function NavLink({ locale, to, path, children, className, asOf }: NavLinkProps) {
  const current = to === path ? 'page' : to !== '/' && path?.startsWith(`${to}/`) ? 'true' : undefined;
  return (
    <a className={className} href={withAsOf(localPath(locale, to), asOf)} aria-current={current}>
      {children}
    </a>
  );
}
