import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormProblem } from '@/components/layout/form-problem';
import { SignInForm } from '@/components/accounts/sign-in-form';
import { PageFrame } from '@/components/layout/page-frame';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { visitorContext } from '@/lib/auth/context';
import { localTarget } from '@/lib/sign-in/local-target';
import { formState } from '@/lib/http/form-state';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { translator } from '@/lib/i18n/translate';
import { hasAdmin } from '@/lib/users/has-admin';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'account.signIn.title', await formState()) } : {};
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale);
  const { db, crisis } = await visitorContext(locale);
  const state = await formState();
  const asked = state?.values.next ?? [(await searchParams).next].flat()[0];
  const next = localTarget(asked);
  const query = next ? `?${new URLSearchParams({ next })}` : '';
  return (
    <PageFrame locale={locale} path="/sign-in" query={query} crisis={crisis} narrow>
      <FormProblem state={state} />
      <PageTitle>{t('account.signIn.title')}</PageTitle>
      {(await hasAdmin(db)) ? null : (
        <Notice kind="caution" title={t('account.signIn.notSetUp')}>
          <p>{t('account.signIn.notSetUpDetail')}</p>
        </Notice>
      )}
      <div className="stack">
        <SignInForm locale={locale} state={state} next={next} />
        <Disclosure summary={t('account.signIn.noAccount')}>
          <p>{t('account.signIn.noAccountDetail')}</p>
        </Disclosure>
      </div>
    </PageFrame>
  );
}
