import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/layout/page-frame';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { pageContext } from '@/lib/auth/context';
import { staffOf } from '@/lib/auth/staff-of';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { translator } from '@/lib/i18n/translate';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'account.signOut.title') } : {};
}

/** Whoever comes here by address: a session only ends by a posted form, never by a link. */
export default async function SignOutPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale);
  const { actor, crisis } = await pageContext(locale);
  const person = actor.kind === 'person' ? actor : null;
  return (
    <PageFrame locale={locale} path="/sign-out" query="" crisis={crisis} staff={person ? staffOf(person) : undefined} narrow>
      {person ? (
        <>
          <PageTitle lead={t('account.signOut.detail')}>{t('account.signOut.title')}</PageTitle>
          <form method="post" action={localPath(locale, '/sign-out')}>
            <Button>{t('account.signOut.button')}</Button>
          </form>
        </>
      ) : (
        <>
          <PageTitle lead={t('account.signOut.doneDetail')}>{t('account.signOut.done')}</PageTitle>
          <Button kind="secondary" href={localPath(locale, '/sign-in')}>
            {t('account.signIn.button')}
          </Button>
        </>
      )}
    </PageFrame>
  );
}
