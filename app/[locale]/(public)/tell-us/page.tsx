import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageFrame } from '@/components/layout/page-frame';
import { NoticeForm } from '@/components/notices/notice-form';
import { NoticeSent } from '@/components/notices/notice-sent';
import { publicContext } from '@/lib/auth/context';
import { answerStatus } from '@/lib/http/answer-status';
import { formAnswer, formState } from '@/lib/http/form-state';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';

/** What it is about comes with the address. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: pageTitle(locale, 'notices.title', await formState()), robots: { index: false } };
}

/** Where a reader tells of an error. The same bytes for everybody; nothing is asked of who writes. */
export default async function TellUsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { crisis } = await publicContext(locale);
  const { about, ...unknown } = await searchParams;
  const state = await formState();
  const isRefused = Array.isArray(about) || Object.keys(unknown).length > 0;
  if (isRefused && !state) await answerStatus(400);
  const sent = (await formAnswer())?.sent === 'yes';
  const page = Array.isArray(about) ? undefined : about;
  return (
    <PageFrame locale={locale} path="/tell-us" crisis={crisis} narrow>
      {sent ? <NoticeSent locale={locale} /> : <NoticeForm locale={locale} state={state} about={page} isRefused={isRefused} />}
    </PageFrame>
  );
}
