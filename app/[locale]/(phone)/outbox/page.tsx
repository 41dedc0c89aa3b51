import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { publicContext } from '@/lib/auth/context';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { translator } from '@/lib/i18n/translate';

/** Its foot says the names of the loaded profile, and its file reader needs the installation's key: no build knows either. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'phone.outbox.title') } : {};
}

/** What lies on this phone: the same bytes for everybody, filled by script from the phone's own stores. */
export default async function OutboxPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { crisis } = await publicContext(locale);
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path="/outbox" query="" crisis={crisis} phone narrow>
      <PageTitle lead={t('phone.outbox.lead')}>{t('phone.outbox.title')}</PageTitle>
      <noscript>
        <p className="notice">{t('phone.outbox.noScript')}</p>
      </noscript>
      <p>
        <a href={localPath(locale, '/reports')}>{t('phone.outbox.mine')}</a>
      </p>
      <div data-island="outbox-page" data-seal-key={process.env.SHORTFALL_SEAL_KEY} />
      <div data-island="device" />
    </PageFrame>
  );
}
