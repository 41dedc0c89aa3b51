import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { ExitSlot } from './exit-slot';
import { LanguageLinks, type PageAddress } from './language-links';
import { NavLink } from './nav-link';
import { SiteMark } from './site-mark';

/**
 * The head of a contributor's pages on the phone: no name and no session in it, so that the page can be kept. Without
 * script the way out is a plain link; script fills the strip of what waits to be sent.
 */
export function PhoneHeader({ locale, path, query }: PageAddress & { locale: Locale }) {
  const t = translator(locale);
  return (
    <header className="site-header phone-header">
      <div className="page site-header-inner">
        <a className="site-title" href={localPath(locale, '/')}>
          <SiteMark />
          {t('common.productName')}
        </a>
        <ExitSlot locale={locale} keeps />
        <nav className="site-nav" aria-label={t('common.mainNavigation')}>
          <NavLink locale={locale} path={path} to="/report">
            {t('common.newReport')}
          </NavLink>
          <NavLink locale={locale} path={path} to="/reports">
            {t('common.myReports')}
          </NavLink>
        </nav>
        <LanguageLinks locale={locale} path={path} query={query} />
      </div>
      <div data-island="outbox" hidden dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
    </header>
  );
}
