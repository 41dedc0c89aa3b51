import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from '@/lib/http/search-params';
import { readMoment } from '@/lib/views/read-moment';
import { refusedPage } from '../../refused-page';
import { ItemList } from '@/components/places/item-list';
import { publicContext } from '@/lib/auth/context';
import { todayIn } from '@/lib/core/dates';
import { currentItems } from '@/lib/crisis/current';
import { presentOf } from '@/lib/estimates/period';
import { readItemCounts } from '@/lib/estimates/read-item-counts';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';

/** Its counts change with every decision of a verifier. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'places.items.title') } : {};
}

export default async function ItemsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await publicContext(locale);
  const { db, crisis, now } = context;
  const moment = await readMoment(context, await searchParams);
  if ('problem' in moment) return refusedPage(moment.problem, { locale, crisis, path: '/items' });
  const { filters } = moment;
  const counts = await readItemCounts(db, crisis, todayIn(crisis.timeZone, presentOf(filters, now)), filters.asOf);
  return <ItemList locale={locale} crisis={crisis} items={await currentItems(db)} counts={counts} moment={moment} />;
}
