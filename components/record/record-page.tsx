import { PageFrame } from '@/components/layout/page-frame';
import { TellUsLink } from '@/components/layout/tell-us-link';
import { Notice } from '@/components/ui/notice';
import { SourceText } from '@/components/ui/source-text';
import { withAsOf } from '@/lib/core/with-as-of';
import type { PublicArea } from '@/lib/crisis/areas';
import type { Crisis, Day, Item } from '@/lib/crisis/schema';
import { formatDay } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PublicRecord } from '@/lib/record/get-public-report';
import type { AskedMoment } from '@/lib/views/read-moment';
import { RecordFacts } from './record-facts';
import { RecordHistory } from './record-history';
import { recordTitle } from './record-words';

type RecordPageProps = {
  locale: Locale;
  crisis: Crisis;
  record: PublicRecord;
  areas: readonly PublicArea[];
  items: readonly Item[];
  countsOn: { from: Day; to: Day } | null;
  lastFigureDay: Day;
  moment: AskedMoment;
};

/** One report with everything that is public about it, or what is left of one that was withdrawn; both with their history. */
export function RecordPage({ locale, crisis, record, areas, items, countsOn, lastFigureDay, moment }: RecordPageProps) {
  const t = translator(locale);
  const names = { locale, areas, items };
  const path = `/record/${record.publicId}`;
  const { report, history, erased } = record;
  return (
    <PageFrame locale={locale} path={path} query={moment.search} crisis={crisis} past={moment.past}>
      <p>
        <a href={withAsOf(localPath(locale, '/record'), moment.filters.asOf)}>{t('publicRecord.one.all')}</a>
      </p>
      {report ? (
        <>
          <h1>{recordTitle(report, names)}</h1>
          <p className="record-statement">
            {report.statement ? <SourceText>{report.statement}</SourceText> : t('publicRecord.notQuoted')}
          </p>
          <RecordFacts names={names} report={report} countsOn={countsOn} lastFigureDay={lastFigureDay} />
        </>
      ) : (
        <>
          <h1>{t('publicRecord.one.withdrawnTitle')}</h1>
          <Notice>
            <p>{t(erased ? 'publicRecord.one.erased' : 'publicRecord.one.withdrawn', { day: formatDay(locale, history[0]!.on) })}</p>
          </Notice>
        </>
      )}
      <RecordHistory names={names} history={history} />
      <ul className="record-links">
        {report ? (
          <li>
            <a href={localPath(locale, '/method#leading')}>{t('publicRecord.one.used')}</a>
          </li>
        ) : null}
        <li>
          <TellUsLink locale={locale} about={localPath(locale, path)} />
        </li>
      </ul>
    </PageFrame>
  );
}
