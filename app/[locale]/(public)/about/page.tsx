import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AboutPage } from '@/components/about/about-page';
import { publicContext } from '@/lib/auth/context';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';

/** It says how many statements the record holds. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'about.title') } : {};
}

export default async function About({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { db, crisis, now } = await publicContext(locale);
  const { counts } = await getTrend(db, crisis, NO_FILTERS, now);
  return <AboutPage locale={locale} crisis={crisis} statements={crisis.endedOn ? counts.statements : 0} />;
}
