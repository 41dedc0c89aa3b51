import { NotFoundView } from '@/components/layout/not-found-view';
import { SiteFooter } from '@/components/layout/site-footer';
import { SiteHeader } from '@/components/layout/site-header';
import { answerStatus } from '@/lib/http/answer-status';
import type { Locale } from '@/lib/i18n/locales';

/** What an address without a page shows: 404 in its language and looks, readable without scripts and without the database. */
export async function unknownAddress(locale: Locale) {
  await answerStatus(404);
  return (
    <>
      <SiteHeader locale={locale} path="/" isHere={false} />
      <NotFoundView />
      <SiteFooter locale={locale} />
    </>
  );
}
