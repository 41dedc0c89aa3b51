import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { isRecord, type DashboardView } from './view';

/** The answer of a finished crisis: how many statements, on how many days, about what, from whom. */
export function RecordHeadline(view: DashboardView) {
  const { locale, crisis, trend } = view;
  const t = translator(locale);
  const { reports, statements, days, wholeArea, disputed, claimants } = trend.counts;
  const record = isRecord(view);
  const [first, last] = [trend.days[0], trend.days.at(-1)];
  const values = { reports, statements, days, wholeArea, count: formatNumber(locale, reports) };
  return (
    <div className="headline">
      <p className="headline-place">{nameIn(locale, crisis.names)}</p>
      <h1>{t(record ? 'dashboard.record.heading' : 'dashboard.record.headingReports')}</h1>
      {first && last ? (
        <p className="headline-period numeric">
          {t('dashboard.record.period', { from: formatDay(locale, first, 'short'), to: formatDay(locale, last, 'short') })}
        </p>
      ) : null}
      <p className="lead">{t(record ? 'dashboard.record.counts' : 'dashboard.record.countsReports', values)}</p>
      {crisis.sourcesNotice ? <p>{nameIn(locale, crisis.sourcesNotice)}</p> : null}
      {claimants.length >= 3 ? (
        <p className="note">
          {t('dashboard.record.claimants', {
            first: claimants[0]!.claimedBy,
            firstCount: claimants[0]!.statements,
            second: claimants[1]!.claimedBy,
            secondCount: claimants[1]!.statements,
            third: claimants[2]!.claimedBy,
            thirdCount: claimants[2]!.statements,
          })}{' '}
          {t('dashboard.record.disputed', { disputed })}
        </p>
      ) : null}
    </div>
  );
}
