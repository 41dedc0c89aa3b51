import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** Cite, share, follow: where a number goes from here. */
export function HeadlineActions({ locale, search }: DashboardView) {
  const t = translator(locale);
  const lead = `${localPath(locale, '/charts/severity')}${search}`;
  return (
    <ul className="headline-actions">
      <li>
        <a href={`${lead}#cite`}>{t('chartPage.cite')}</a>
      </li>
      <li>
        <a href={`${lead}#share`}>{t('chartPage.share')}</a>
      </li>
      <li>
        <a href={localPath(locale, '/feed.atom')}>{t('chartPage.follow')}</a>
      </li>
    </ul>
  );
}
