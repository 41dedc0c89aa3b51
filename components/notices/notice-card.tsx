import { errorOf } from '@/components/layout/form-problem';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import type { FormState } from '@/lib/http/form-stash';
import { formatInstant } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ListedNotice } from '@/lib/notices/list-notices';

type NoticeCardProps = { locale: Locale; timeZone: string; notice: ListedNotice; state: FormState | null };

/** One notice with the form that closes it, or with what was done. The words are those of whoever wrote: shown as text, never run. */
export function NoticeCard({ locale, timeZone, notice, state }: NoticeCardProps) {
  const t = translator(locale);
  const { id, about, text, receivedAt, closedAt, outcome } = notice;
  const instant = (at: Date) => <time dateTime={at.toISOString()}>{formatInstant(locale, at, timeZone)}</time>;
  return (
    <li className="card">
      <p className="notice-text">{text}</p>
      <dl className="facts">
        <dt>{t('notices.desk.about')}</dt>
        <dd>
          <a href={about}>{about}</a>
        </dd>
        <dt>{t('notices.desk.received')}</dt>
        <dd>{instant(receivedAt)}</dd>
        {closedAt ? (
          <>
            <dt>{t('notices.desk.closedOn')}</dt>
            <dd>{instant(closedAt)}</dd>
            <dt>{t('notices.desk.outcome.label')}</dt>
            <dd className="notice-text">{outcome}</dd>
          </>
        ) : null}
      </dl>
      {closedAt ? null : (
        <form method="post" action={localPath(locale, '/notices')}>
          <input type="hidden" name="id" value={id} />
          <Textarea
            name="outcome"
            id={`${id}-outcome`}
            label={t('notices.desk.outcome.label')}
            hint={t('notices.desk.outcome.hint')}
            value={state?.values.outcome}
            error={errorOf(state, 'outcome')}
            rows={2}
          />
          <Button kind="secondary">{t('notices.desk.close')}</Button>
        </form>
      )}
    </li>
  );
}
