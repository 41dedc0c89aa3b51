import { FormProblem } from '@/components/layout/form-problem';
import { PageTitle } from '@/components/ui/page-title';
import type { FormState } from '@/lib/http/form-stash';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ListedNotice } from '@/lib/notices/list-notices';
import { NoticeCard } from './notice-card';

type NoticeDeskProps = {
  locale: Locale;
  timeZone: string;
  state: FormState | null;
  /** Oldest first. */
  open: readonly ListedNotice[];
  /** Newest first. */
  closed: readonly ListedNotice[];
};

/** The list that verifiers and administrators work on, and what was done with the last ones. */
export function NoticeDesk({ locale, timeZone, state, open, closed }: NoticeDeskProps) {
  const t = translator(locale);
  const cards = (notices: readonly ListedNotice[]) => (
    <ul className="card-list">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} {...{ locale, timeZone, notice }} state={state?.values.id === notice.id ? state : null} />
      ))}
    </ul>
  );
  return (
    <>
      <FormProblem state={state} prefix={state?.values.id} />
      <PageTitle lead={t('notices.desk.lead')}>{t('notices.desk.title')}</PageTitle>
      <section aria-labelledby="open">
        <h2 id="open">{t('notices.desk.open', { count: open.length })}</h2>
        {open.length > 0 ? cards(open) : <p>{t('notices.desk.none')}</p>}
      </section>
      {closed.length > 0 ? (
        <section aria-labelledby="closed">
          <h2 id="closed">{t('notices.desk.closed')}</h2>
          <p className="note">{t('notices.desk.closedIntro')}</p>
          {cards(closed)}
        </section>
      ) : null}
    </>
  );
}
