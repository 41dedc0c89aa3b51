import type { Metadata } from 'next';
import { NoticeDesk } from '@/components/notices/notice-desk';
import { PageFrame } from '@/components/layout/page-frame';
import { formState } from '@/lib/http/form-state';
import { isLocale } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { listNotices } from '@/lib/notices/list-notices';
import { signedIn } from '../../signed-in';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'notices.desk.title', await formState()) } : {};
}

/** What readers told of errors, for verifiers and administrators. */
export default async function NoticesPage({ params }: Props) {
  const page = await signedIn(params, '/notices', 'notice.list');
  if ('refused' in page) return page.refused;
  const { locale, context, frame } = page;
  const notices = await listNotices(context);
  return (
    <PageFrame {...frame} path="/notices" query="">
      <NoticeDesk locale={locale} timeZone={context.crisis.timeZone} state={await formState()} {...notices} />
    </PageFrame>
  );
}
