import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ItemList } from '@/components/places/item-list';
import { publicContext } from '@/lib/auth/context';
import { todayIn } from '@/lib/core/dates';
import { currentItems } from '@/lib/crisis/current';
import { readItemCounts } from '@/lib/estimates/read-item-counts';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';

/** Its counts change with every decision of a verifier. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'places.items.title') } : {};
}

export default async function ItemsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { db, crisis, now } = await publicContext(locale);
  const counts = await readItemCounts(db, crisis, todayIn(crisis.timeZone, now));
  return <ItemList locale={locale} crisis={crisis} items={await currentItems(db)} counts={counts} />;
}
