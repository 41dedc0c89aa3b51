import { withAsOf } from '@/lib/core/with-as-of';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { LanguageLinks, type PageAddress } from './language-links';
import { NavLink } from './nav-link';
import { SiteMark } from './site-mark';

/** The public pages that the head leads to, by their words under `common`. */
const PAGES = [
  { to: '/', label: 'overview' },
  { to: '/record', label: 'reports' },
  { to: '/areas', label: 'areas' },
  { to: '/method', label: 'method' },
  { to: '/data', label: 'data' },
] as const;

/** Those of them that can be as of an instant. */
const TIMED: readonly string[] = ['/', '/record', '/areas'];

type SiteHeaderProps = PageAddress & {
  locale: Locale;
  /** False where `path` is only where the other languages lead to, and no page that the reader is on. */
  isHere?: boolean;
  /** The instant that the page is as of: pages of figures and reports are led to as of the same. */
  asOf?: string | undefined;
};

/** The head of every public page: the same bytes for everybody, signed in or not. */
export function SiteHeader({ locale, path, query, isHere = true, asOf }: SiteHeaderProps) {
  const t = translator(locale);
  const link = { locale, path: isHere ? path : null };
  return (
    <header className="site-header">
      <div className="page site-header-inner">
        <a className="site-title" href={withAsOf(localPath(locale, '/'), asOf)}>
          <SiteMark />
          {t('common.productName')}
        </a>
        <nav className="site-nav" aria-label={t('common.mainNavigation')}>
          {PAGES.map(({ to, label }) => (
            <NavLink key={to} {...link} to={to} asOf={TIMED.includes(to) ? asOf : undefined}>
              {t(`common.${label}`)}
            </NavLink>
          ))}
          <NavLink {...link} to="/sign-in" className="site-nav-end">
            {t('common.forContributors')}
          </NavLink>
        </nav>
        <LanguageLinks locale={locale} path={path} query={query} />
      </div>
    </header>
  );
}
