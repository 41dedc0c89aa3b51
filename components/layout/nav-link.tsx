import { localPath, type Locale } from '@/lib/i18n/locales';

type NavLinkProps = { locale: Locale; to: string; path: string; children: string; className?: string };

/** A plain link that says when it leads to the page we are on. */
export function NavLink({ locale, to, path, children, className }: NavLinkProps) {
  return (
    <a className={className} href={localPath(locale, to)} aria-current={to === path ? 'page' : undefined}>
      {children}
    </a>
  );
}
