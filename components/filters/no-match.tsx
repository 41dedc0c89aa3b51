import { withAsOf } from '@/lib/core/with-as-of';
import { formatDay, nameIn } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';

type NoMatchProps = Pick<PageView, 'locale' | 'crisis' | 'path' | 'filters' | 'trend' | 'areas' | 'items'>;

/** Which question has no answer, in one sentence, and the way out. */
export function NoMatch({ locale, crisis, path, filters, trend, areas, items }: NoMatchProps) {
  const t = translator(locale);
  const place = areas.find(({ id }) => id === filters.area) ?? areas[0];
  const item = items.find(({ code }) => code === filters.item);
  const from = filters.from ?? trend.days[0] ?? crisis.startsOn;
  const to = filters.to ?? trend.days.at(-1) ?? from;
  const where = {
    place: nameIn(locale, place?.names ?? crisis.names),
    from: formatDay(locale, from, 'short'),
    to: formatDay(locale, to, 'short'),
  };
  return (
    <p className="filter-none">
      {item
        ? t('dashboard.filters.noneItem', { ...where, item: nameIn(locale, item.names) })
        : t('dashboard.filters.none', { ...where, category: filters.category ?? 'ANY' })}{' '}
      <a href={withAsOf(localPath(locale, path), filters.asOf)} data-island="view">
        {t('dashboard.filters.clearOne')}
      </a>
    </p>
  );
}
