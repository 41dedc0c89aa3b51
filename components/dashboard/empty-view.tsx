import { Notice } from '@/components/ui/notice';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** In place of figures: nothing public yet, or nothing that matches, which is no zero. The way out stands beside the filters. */
export function EmptyView({ locale, trend, query }: DashboardView) {
  const t = translator(locale);
  const isFiltered = query !== '';
  const key = isFiltered || trend.days.length === 0 ? 'heading' : 'noneYet';
  return (
    <Notice title={t(`dashboard.empty.${key}`)}>
      <p>{t(key === 'heading' ? 'dashboard.empty.detail' : 'dashboard.empty.noneYetDetail')}</p>
    </Notice>
  );
}
