import { CategoryMark } from '@/components/charts/category-mark';
import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { Table } from '@/components/ui/table';
import { withAsOf } from '@/lib/core/with-as-of';
import type { Crisis, Item } from '@/lib/crisis/schema';
import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';
import type { ItemCount } from '@/lib/estimates/read-item-counts';
import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { AskedMoment } from '@/lib/views/read-moment';

type ItemListProps = { locale: Locale; crisis: Crisis; items: readonly Item[]; counts: readonly ItemCount[]; moment: AskedMoment };

/** Everything that can be reported short, a table per category; an item that no report names stays in it. */
export function ItemList({ locale, crisis, items, counts, moment }: ItemListProps) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path="/items" query={moment.search} crisis={crisis} past={moment.past}>
      <PageTitle lead={t('places.items.lead', { count: items.length })}>{t('places.items.title')}</PageTitle>
      <p>{t('places.items.note')}</p>
      {CATEGORIES.map((category) => (
        <CategoryItems key={category} {...{ locale, category, items, counts, moment }} />
      ))}
    </PageFrame>
  );
}

function CategoryItems({ locale, category, items, counts, moment }: Omit<ItemListProps, 'crisis'> & { category: Category }) {
  const t = translator(locale);
  const counted = (code: string | null) => counts.find((count) => count.category === category && count.itemCode === code);
  const numbers = (count: ItemCount | undefined) => ({
    reports: count ? formatNumber(locale, count.reports) : t('places.items.none'),
    newest: count ? <span className="no-break">{formatDay(locale, count.newestOn, 'short')}</span> : '–',
  });
  const rows = items
    .filter((item) => item.category === category)
    .map((item) => ({
      item: <a href={withAsOf(localPath(locale, `/items/${item.code}`), moment.filters.asOf)}>{nameIn(locale, item.names)}</a>,
      unit: <span className="no-break">{item.unit}</span>,
      weight: (
        <>
          {t(`places.items.${item.weight}`)}
          {item.restricted ? <span className="note place-date">{t('places.items.restricted')}</span> : null}
        </>
      ),
      ...numbers(counted(item.code)),
    }));
  return (
    <section className="item-category" aria-labelledby={category}>
      <h2 className="category-heading" id={category}>
        <CategoryMark category={category} />
        {t(`common.category.${category}`)}
      </h2>
      <Table
        caption={t(`common.category.${category}`)}
        captionHidden
        columns={[
          { key: 'item', label: t('places.items.item') },
          { key: 'unit', label: t('places.items.unit') },
          { key: 'weight', label: t('places.items.weight') },
          { key: 'reports', label: t('places.items.reports'), number: true },
          { key: 'newest', label: t('places.items.newest') },
        ]}
        rows={[...rows, { item: t('places.items.general'), unit: '–', weight: '–', ...numbers(counted(null)) }]}
      />
    </section>
  );
}
