'use client';

import { useTranslations } from 'use-intl';
import { CategoryMark } from '@/components/charts/category-mark';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { STATUS_KINDS } from '@/components/ui/status-kinds';
import { localPath, type Locale } from '@/lib/i18n/locales';
import type { OwnReportInWords } from '@/lib/reports/read/list-own-reports';

/** One of my reports: what it says in a few words, its state, and what a verifier wants to know. */
export function OwnReportCard({ locale, report }: { locale: Locale; report: OwnReportInWords }) {
  const t = useTranslations();
  const { words } = report;
  const path = localPath(locale, `/reports/${report.reference}`);
  const title = (
    <span className="report-name">
      <CategoryMark category={report.content.category} />
      <span>{[words.category, words.item, words.area].filter(Boolean).join(' · ')}</span>
    </span>
  );
  return (
    <Card as="li" title={title}>
      <p className="row">
        <Badge kind={STATUS_KINDS[report.status]}>{t(`status.${report.status}`)}</Badge>
        <span className="reference">{words.reference}</span>
      </p>
      <dl className="facts">
        <dt>{t('facts.severity')}</dt>
        <dd>{words.severity}</dd>
        <dt>{t('facts.observedOn')}</dt>
        <dd>{words.observedOn}</dd>
        <dt>{t('facts.received')}</dt>
        <dd>
          <time dateTime={report.receivedAt}>{words.receivedAt}</time>
        </dd>
      </dl>
      <Outcome report={report} editPath={`${path}/edit`} />
      {report.repeatId ? <Repeat locale={locale} reference={report.reference} id={report.repeatId} /> : null}
      <p>
        <a href={path}>{t('mine.open', { reference: words.reference })}</a>
      </p>
    </Card>
  );
}

/** One tap says the same of today. The id makes a second tap the same report. */
function Repeat({ locale, reference, id }: { locale: Locale; reference: string; id: string }) {
  const t = useTranslations();
  return (
    <form method="post" action={localPath(locale, '/reports')}>
      <input type="hidden" name="sameAs" value={reference} />
      <input type="hidden" name="id" value={id} />
      <p>
        <Button kind="secondary">{t('mine.repeat')}</Button>
      </p>
    </form>
  );
}

/** What a verifier asks or says; nothing while a report simply waits. */
function Outcome({ report, editPath }: { report: OwnReportInWords; editPath: string }) {
  const t = useTranslations();
  const { status, lastMove, request } = report;
  if (status === 'NEEDS_INFO') {
    return (
      <Notice kind="caution" title={t('mine.question')}>
        <p>{lastMove.reason}</p>
        <Button kind="secondary" href={editPath}>
          {t('mine.answer')}
        </Button>
      </Notice>
    );
  }
  if (request) return <p className="note">{t(`requested.${request}`)}</p>;
  if (lastMove.action === 'decline')
    return <p className="note">{t('mine.declined', { reason: lastMove.reason ?? '' })}</p>;
  if (status === 'WITHDRAWN') return <p className="note">{t('mine.withdrawn')}</p>;
  if (status !== 'REJECTED' && status !== 'DUPLICATE') return null;
  return (
    <dl className="facts">
      <dt>{t('mine.why')}</dt>
      <dd>
        {status === 'DUPLICATE' ? <span>{t('mine.duplicate')} </span> : null}
        {lastMove.reason}
      </dd>
    </dl>
  );
}
