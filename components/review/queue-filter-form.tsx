import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { Area } from '@/lib/crisis/schema';
import { CATEGORIES } from '@/lib/crisis/vocabulary';
import { nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { QueueFilter } from '@/lib/review/queue-filter';

/** Category and area as a GET form: the address is the filter. */
export function QueueFilterForm({
  locale,
  areas,
  filter,
}: {
  locale: Locale;
  areas: readonly Area[];
  filter: QueueFilter;
}) {
  const t = translator(locale);
  const isFiltered = filter.category !== null || filter.areaId !== null;
  return (
    <form
      className="queue-filter"
      method="get"
      action={localPath(locale, '/review')}
      aria-label={t('review.filter.title')}
    >
      <Select
        name="category"
        label={t('review.filter.category')}
        empty={t('review.filter.all')}
        value={filter.category ?? undefined}
        options={CATEGORIES.map((category) => ({ value: category, label: t(`common.category.${category}`) }))}
      />
      <Select
        name="area"
        label={t('review.filter.area')}
        empty={t('review.filter.all')}
        value={filter.areaId ?? undefined}
        options={areas
          .filter(({ level }) => level < 2)
          .map((area) => ({ value: area.id, label: nameIn(locale, area.names) }))}
      />
      <p className="row">
        <Button kind="secondary">{t('review.filter.apply')}</Button>
        {isFiltered ? <a href={localPath(locale, '/review')}>{t('review.filter.clear')}</a> : null}
      </p>
    </form>
  );
}
