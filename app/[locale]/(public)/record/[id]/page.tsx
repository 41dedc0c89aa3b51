import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SearchParams } from '@/lib/http/search-params';
import { readMoment } from '@/lib/views/read-moment';
import { refusedPage } from '../../../refused-page';
import { RecordPage } from '@/components/record/record-page';
import { recordTitle, recordWords } from '@/components/record/record-words';
import { publicContext, type Context } from '@/lib/auth/context';
import { areaTree, publicAreas } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { todayIn } from '@/lib/core/dates';
import { lastFigureDay, presentOf } from '@/lib/estimates/period';
import { isLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { daysCounted } from '@/lib/record/days-counted';
import { getPublicReport } from '@/lib/record/get-public-report';
import { unknownAddress } from '../../../unknown-address';

/** A correction is public at once. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  if (!isLocale(locale)) return {};
  const context = await publicContext(locale);
  const t = translator(locale);
  const moment = await readMoment(context, await searchParams);
  const record = 'problem' in moment ? null : await getPublicReport(context.db, context.crisis, id, moment.filters.asOf);
  if (!record) return { title: t('common.pageTitle', { page: t('publicRecord.list.title') }) };
  if (!record.report) return { title: t('common.pageTitle', { page: t('publicRecord.one.withdrawnTitle') }), robots: { index: false } };
  const names = { locale, ...(await namesOf(context)) };
  const { severity, certainty, statement } = recordWords(record.report, names);
  return {
    title: t('common.pageTitle', { page: recordTitle(record.report, names) }),
    description: t('publicRecord.one.description', { severity, certainty, source: statement ?? t('publicRecord.notQuoted') }),
  };
}

export default async function Report({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const context = await publicContext(locale);
  const { db, crisis, now } = context;
  const moment = await readMoment(context, await searchParams);
  if ('problem' in moment) return refusedPage(moment.problem, { locale, crisis, path: `/record/${id}` });
  const record = await getPublicReport(db, crisis, id, moment.filters.asOf);
  if (!record) return unknownAddress(locale);
  const last = lastFigureDay(crisis, todayIn(crisis.timeZone, presentOf(moment.filters, now)));
  const countsOn = record.report && daysCounted(record.report, crisis);
  return (
    <RecordPage {...{ locale, crisis, record, countsOn, moment }} {...await namesOf(context)} lastFigureDay={last} />
  );
}

async function namesOf({ db, crisis }: Context) {
  return { areas: publicAreas(areaTree(await currentAreas(db), crisis.policy)), items: await currentItems(db) };
}
