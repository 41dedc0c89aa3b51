import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from '@/lib/http/search-params';
import { readMoment } from '@/lib/views/read-moment';
import { refusedPage } from '../../refused-page';
import { AreaList } from '@/components/places/area-list';
import { publicContext } from '@/lib/auth/context';
import { getTrend } from '@/lib/estimates/get-trend';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';

/** Its counts change with every decision of a verifier. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'places.areas.title') } : {};
}

export default async function AreasPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const context = await publicContext(locale);
  const { db, crisis, now } = context;
  const moment = await readMoment(context, await searchParams);
  if ('problem' in moment) return refusedPage(moment.problem, { locale, crisis, path: '/areas' });
  return <AreaList locale={locale} crisis={crisis} trend={await getTrend(db, crisis, moment.filters, now)} moment={moment} />;
}
