import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MethodPage } from '@/components/method/method-page';
import { publicContext } from '@/lib/auth/context';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** It says the numbers of the loaded profile, which no build knows. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale);
  return { title: t('common.pageTitle', { page: t('method.title') }) };
}

export default async function Method({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { crisis } = await publicContext(locale);
  return <MethodPage locale={locale} crisis={crisis} />;
}
