import type { Metadata } from 'next';
import { FormProblem } from '@/components/layout/form-problem';
import { NotFoundView } from '@/components/layout/not-found-view';
import { PageFrame } from '@/components/layout/page-frame';
import { AcceptManyForm, MANY_FORM } from '@/components/review/accept-many-form';
import { AcceptedManyNotice } from '@/components/review/accepted-many-notice';
import { DecidedNotice } from '@/components/review/decided-notice';
import { QueueSide } from '@/components/review/queue-side';
import { PageTitle } from '@/components/ui/page-title';
import { formAnswer, formState } from '@/lib/http/form-state';
import { isLocale, localPath } from '@/lib/i18n/locales';
import { pageTitle } from '@/lib/i18n/page-title';
import { findReport } from '@/lib/reports/stored/find-report';
import { readManyAnswer } from '@/lib/review/many-answer';
import { found, signedIn } from '../../signed-in';
import { readDesk, type SearchParams } from './desk';
import '../../../styles/report.css';
import '../../../styles/review.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: pageTitle(locale, 'review.title', await formState()) } : {};
}

/** The queue: what waits for a verifier, oldest first. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const search = await searchParams;
  const page = await signedIn(params, '/review', 'review.list');
  if ('refused' in page) return page.refused;
  const desk = await found(readDesk(page.context, search));
  if (!desk) return <NotFoundView />;
  const { locale, t, context, frame } = page;
  const done = [search.done].flat()[0];
  const decided = done ? await findReport(context.db, done) : null;
  const state = await formState();
  const answer = await formAnswer();
  return (
    <PageFrame {...frame} path="/review" query={desk.query}>
      <PageTitle lead={t('review.lead')}>{t('review.title')}</PageTitle>
      <FormProblem state={state} prefix={MANY_FORM} />
      {answer ? <AcceptedManyNotice locale={locale} answer={readManyAnswer(answer)} query={desk.query} /> : null}
      {decided ? (
        <DecidedNotice locale={locale} reference={decided.reference} status={decided.status} query={desk.query} />
      ) : null}
      <div className="desk">
        <QueueSide
          locale={locale}
          {...desk}
          many={{ id: MANY_FORM, form: <AcceptManyForm locale={locale} action={localPath(locale, '/review') + desk.query} state={state} /> }}
        />
        <p className="desk-report desk-empty">{t('review.queue.choose')}</p>
      </div>
    </PageFrame>
  );
}
