import type { Metadata } from 'next';
import { NotFoundView } from '@/components/layout/not-found-view';
import { PageFrame } from '@/components/layout/page-frame';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { formatInstant } from '@/lib/i18n/format';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { getOwnReport } from '@/lib/reports/read/get-report';
import { shownReference } from '@/lib/core/reference';
import { found, signedIn } from '../../../../signed-in';

type Props = { params: Promise<{ locale: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'report.sent.title') } : {};
}

/** The receipt: shown only when the report is stored. */
export default async function SentPage({ params }: Props) {
  const { reference } = await params;
  const path = `/report/sent/${reference}`;
  const page = await signedIn(params, path, 'report.listOwn');
  if ('refused' in page) return page.refused;
  const report = await found(getOwnReport(page.context, reference));
  if (!report) return <NotFoundView />;
  const { locale, t, context, frame } = page;
  const when = formatInstant(locale, new Date(report.receivedAt), context.crisis.timeZone);
  return (
    <PageFrame {...frame} path={path} query="" phone narrow>
      <PageTitle>{t('report.sent.title')}</PageTitle>
      <Notice kind="done" title={t('report.sent.received', { when })}>
        <p>
          {t('report.sent.reference')}{' '}
          <strong className="reference reference-large">{shownReference(report.reference)}</strong>
        </p>
        <p>{t('report.sent.keep')}</p>
      </Notice>
      <h2>{t('report.sent.nextTitle')}</h2>
      <p>{t('report.sent.next')}</p>
      {/* Posted, so that the area stands in no address. */}
      <form className="form-actions" method="post" action={localPath(locale, '/report')}>
        <input type="hidden" name="areaId" value={report.content.areaId} />
        <Button name="do" value="again" wide>
          {t('report.sent.another')}
        </Button>
        <Button kind="secondary" href={localPath(locale, '/reports')} wide>
          {t('report.sent.mine')}
        </Button>
      </form>
    </PageFrame>
  );
}
