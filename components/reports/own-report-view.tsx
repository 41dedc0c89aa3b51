import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { StatusBadge } from '@/components/ui/status-badge';
import { Textarea } from '@/components/ui/textarea';
import type { FormState } from '@/lib/http/form-stash';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { OwnReport } from '@/lib/reports/read/present-report';
import type { ReportWords } from '@/lib/reports/read/report-words';
import { ReportFacts } from './report-facts';

type Props = { locale: Locale; report: OwnReport; words: ReportWords; receivedAt: string; state: FormState | null };

/** One report to its author: state and question first, then what it says, then what can be done. */
export function OwnReportView({ locale, report, words, receivedAt, state }: Props) {
  const t = translator(locale);
  const path = localPath(locale, `/reports/${report.reference}`);
  const change = report.moves.find((move) => move !== 'withdraw');
  const changeLabel = {
    edit: report.status === 'WITHDRAWN' ? 'takeUp' : 'change',
    request: 'request',
    answer: 'change',
  } as const;
  const mayWithdraw = report.moves.includes('withdraw') || report.moves.includes('request');
  return (
    <div className="own-report">
      <Said locale={locale} report={report} />
      <ReportFacts locale={locale} words={words} content={report.content}>
        <dt>{t('report.facts.state')}</dt>
        <dd>
          <StatusBadge locale={locale} status={report.status} />
        </dd>
        <dt>{t('report.facts.received')}</dt>
        <dd>{receivedAt}</dd>
      </ReportFacts>
      {change ? (
        <section aria-labelledby="change">
          <h2 id="change">{t('report.one.changeTitle')}</h2>
          <Button kind={change === 'answer' ? 'primary' : 'secondary'} href={`${path}/edit`}>
            {change === 'answer' ? t('report.mine.answer') : t(`report.one.${changeLabel[change as 'edit']}`)}
          </Button>
        </section>
      ) : null}
      {mayWithdraw ? (
        <section aria-labelledby="withdraw">
          <h2 id="withdraw">{t('report.one.withdrawTitle')}</h2>
          <p>{t(report.status === 'VERIFIED' ? 'report.one.withdrawRequestHint' : 'report.one.withdrawHint')}</p>
          <form method="post" action={path}>
            <input type="hidden" name="revision" value={report.revision} />
            <Textarea
              name="reason"
              label={t('report.one.withdrawReason')}
              hint={t('report.edit.reasonHint')}
              optional={t('common.optional')}
              rows={2}
              value={state?.values.reason}
              error={state?.problem.errors.find(({ field }) => field === 'reason')?.message}
            />
            <Button kind="danger">{t('report.one.withdraw')}</Button>
          </form>
        </section>
      ) : null}
    </div>
  );
}

/** What a verifier last said, or what still waits for one. */
function Said({ locale, report: { status, lastMove, request } }: { locale: Locale; report: OwnReport }) {
  const t = translator(locale);
  if (status === 'NEEDS_INFO') {
    return (
      <Notice kind="caution" title={t('report.mine.question')}>
        <p>{lastMove.reason}</p>
      </Notice>
    );
  }
  if (status === 'REJECTED' || status === 'DUPLICATE') {
    return (
      <Notice title={t('report.mine.why')}>
        {status === 'DUPLICATE' ? <p>{t('report.mine.duplicate')}</p> : null}
        <p>{lastMove.reason}</p>
      </Notice>
    );
  }
  if (status === 'WITHDRAWN') return <p>{t('report.mine.withdrawn')}</p>;
  if (request) return <Notice>{<p>{t(`report.requested.${request}`)}</p>}</Notice>;
  return lastMove.action === 'decline' ? (
    <Notice>{<p>{t('report.mine.declined', { reason: lastMove.reason ?? '' })}</p>}</Notice>
  ) : null;
}
