import { Notice } from '@/components/ui/notice';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** In place of figures: nothing public yet, or nothing that matches. Never a zero. */
export function EmptyView({ locale, trend, query }: DashboardView) {
  const t = translator(locale);
  const isFiltered = query !== '';
  const key = isFiltered || trend.days.length === 0 ? 'heading' : 'noneYet';
  return (
    <Notice title={t(`dashboard.empty.${key}`)}>
      <p>{t(key === 'heading' ? 'dashboard.empty.detail' : 'dashboard.empty.noneYetDetail')}</p>
      {isFiltered ? (
        <p>
          <a href={localPath(locale, '/')}>{t('dashboard.empty.clear')}</a>
        </p>
      ) : null}
    </Notice>
  );
}
