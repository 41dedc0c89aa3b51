import { Notice } from '@/components/ui/notice';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** What a reader sees after telling of an error. */
export function NoticeSent({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <>
      <h1>{t('notices.thanks.title')}</h1>
      <Notice kind="done" live>
        <p>{t('notices.thanks.detail')}</p>
        <p>{t('notices.noAnswer')}</p>
      </Notice>
      <ul className="link-list">
        <li>
          <a href={localPath(locale, '/changes')}>{t('notices.thanks.changes')}</a>
        </li>
        <li>
          <a href={localPath(locale, '/')}>{t('common.overview')}</a>
        </li>
      </ul>
    </>
  );
}
