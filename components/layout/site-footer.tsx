import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The foot of every page; the help link is always its first link. */
export function SiteFooter({ locale, notice }: { locale: Locale; notice?: string | null | undefined }) {
  const t = translator(locale);
  return (
    <footer className="site-footer">
      <div className="page">
        {notice ? <p>{notice}</p> : null}
        <p>{t('common.licence')}</p>
        <ul className="site-footer-links">
          <li>
            <a href={localPath(locale, '/method#help')}>{t('common.help')}</a>
          </li>
          <li>
            <a href={localPath(locale, '/method')}>{t('common.method')}</a>
          </li>
          <li>
            <a href={localPath(locale, '/data')}>{t('common.data')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
