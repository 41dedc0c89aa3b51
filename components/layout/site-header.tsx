import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { LanguageLinks, type PageAddress } from './language-links';
import { NavLink } from './nav-link';
import { SiteMark } from './site-mark';

/** The head of every public page: the same bytes for everybody, signed in or not. */
export function SiteHeader({ locale, path, query }: PageAddress & { locale: Locale }) {
  const t = translator(locale);
  const link = { locale, path };
  return (
    <header className="site-header">
      <div className="page site-header-inner">
        <a className="site-title" href={localPath(locale, '/')}>
          <SiteMark />
          {t('common.productName')}
        </a>
        <nav className="site-nav" aria-label={t('common.mainNavigation')}>
          <NavLink {...link} to="/">
            {t('common.overview')}
          </NavLink>
          <NavLink {...link} to="/method">
            {t('common.method')}
          </NavLink>
          <NavLink {...link} to="/data">
            {t('common.data')}
          </NavLink>
          <NavLink {...link} to="/sign-in" className="site-nav-end">
            {t('common.forContributors')}
          </NavLink>
        </nav>
        <LanguageLinks locale={locale} path={path} query={query} />
      </div>
    </header>
  );
}
