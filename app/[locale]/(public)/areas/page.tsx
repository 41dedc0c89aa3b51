import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AreaList } from '@/components/places/area-list';
import { publicContext } from '@/lib/auth/context';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';

/** Its counts change with every decision of a verifier. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'places.areas.title') } : {};
}

export default async function AreasPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { db, crisis, now } = await publicContext(locale);
  return <AreaList locale={locale} crisis={crisis} trend={await getTrend(db, crisis, NO_FILTERS, now)} />;
}
