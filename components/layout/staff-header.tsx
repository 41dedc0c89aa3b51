import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { ExitSlot } from './exit-slot';
import { LanguageLinks, type PageAddress } from './language-links';
import { NavLink } from './nav-link';
import { SiteMark } from './site-mark';

/** What the signed-in person may open: the answers of the permission table, never the rules. */
export type StaffAccess = { report: boolean; review: boolean; notices: boolean; snapshots: boolean; people: boolean; keys: boolean };

type StaffHeaderProps = PageAddress & { locale: Locale; name: string; access: StaffAccess };

/** The head of the pages behind the sign-in. */
export function StaffHeader({ locale, path, query, name, access }: StaffHeaderProps) {
  const t = translator(locale);
  const links = [
    access.report && { to: '/report', label: t('common.newReport') },
    access.report && { to: '/reports', label: t('common.myReports') },
    access.review && { to: '/review', label: t('common.review') },
    access.notices && { to: '/notices', label: t('common.notices') },
    access.snapshots && { to: '/snapshots', label: t('snapshots.title') },
    access.people && { to: '/people', label: t('common.people') },
    access.keys && { to: '/keys', label: t('apiKeys.nav') },
    { to: '/', label: t('common.publicPage') },
  ].filter((link) => link !== false);
  return (
    <header className="site-header">
      <div className="page site-header-inner">
        <a className="site-title" href={localPath(locale, '/')}>
          <SiteMark />
          {t('common.productName')}
        </a>
        {access.report ? <ExitSlot locale={locale} /> : null}
        <nav className="site-nav" aria-label={t('common.mainNavigation')}>
          {links.map(({ to, label }) => (
            <NavLink key={to} locale={locale} path={path} to={to}>
              {label}
            </NavLink>
          ))}
          <span className="signed-in-name site-nav-end">{name}</span>
          <form method="post" action={localPath(locale, '/sign-out')}>
            <button className="link-button" type="submit">
              {t('common.signOut')}
            </button>
          </form>
        </nav>
        <LanguageLinks locale={locale} path={path} query={query} />
      </div>
      {/* Script fills it, on some pages before React looks at it: React is told to leave its content alone. */}
      {access.report ? <div data-island="outbox" hidden dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning /> : null}
    </header>
  );
}
