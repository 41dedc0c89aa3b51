import { notFound } from 'next/navigation';
import { NotFoundView } from '@/components/layout/not-found-view';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { answerStatus } from '@/lib/http/answer-status';
import { isLocale } from '@/lib/i18n/locales';

/** Every address that no other page answers: 404 in its language and looks, readable without scripts and without the database. */
export default async function UnknownAddress({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  await answerStatus(404);
  return (
    <>
      <SiteHeader locale={locale} path="/" />
      <NotFoundView />
      <SiteFooter locale={locale} />
    </>
  );
}
