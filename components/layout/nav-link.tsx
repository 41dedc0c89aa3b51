import { localPath, type Locale } from '@/lib/i18n/locales';

type NavLinkProps = {
  locale: Locale;
  to: string;
  /** The page we are on, without the language; null on none that the navigation knows. */
  path: string | null;
  children: string;
  className?: string;
};

/** A plain link that says when it leads to the page we are on, or to the one that this page lies under. */
export function NavLink({ locale, to, path, children, className }: NavLinkProps) {
  const current = to === path ? 'page' : to !== '/' && path?.startsWith(`${to}/`) ? 'true' : undefined;
  return (
    <a className={className} href={localPath(locale, to)} aria-current={current}>
      {children}
    </a>
  );
}
