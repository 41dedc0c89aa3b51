import { chartArea } from '@/lib/charts/chart-frame';
import { placeFacts } from '@/lib/charts/place-facts';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';

/** The answer for one area in sentences: how much is known, on how many days it was severe, on how many nothing was said. */
export function PlaceWords({ locale, trend }: PageView) {
  const t = translator(locale);
  const place = chartArea(trend);
  const { reports, reportDays, newestOn, severeDays, ownSevereDays, silentDays } = placeFacts(place, trend.days);
  const isWhole = place.area.level === 0;
  const values = { severe: severeDays, own: ownSevereDays, total: trend.days.length };
  return (
    <>
      <p className="lead">
        {t(isWhole ? 'places.area.reportsWhole' : 'places.area.reports', {
          reports,
          count: formatNumber(locale, reports),
          days: reportDays,
        })}
      </p>
      <p>{t(`places.area.${severeDays === 0 ? 'severeNever' : isWhole ? 'severeWhole' : 'severe'}`, values)}</p>
      <p>{t('places.area.silent', { silent: silentDays })}</p>
      {newestOn ? <p>{t('places.area.newest', { day: formatDay(locale, newestOn) })}</p> : null}
    </>
  );
}
