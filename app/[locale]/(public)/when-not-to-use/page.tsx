import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WhenNotPage } from '@/components/about/when-not-page';
import { publicContext } from '@/lib/auth/context';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';

/** Its foot says the names of the loaded profile, which no build knows. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'about.when.title') } : {};
}

export default async function WhenNotToUse({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { crisis } = await publicContext(locale);
  return <WhenNotPage locale={locale} crisis={crisis} />;
}
