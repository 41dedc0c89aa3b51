import { formatDay } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { AreaTable } from './area-table';
import { PeopleTable } from './people-table';
import type { DashboardView } from './view';

/** Everything about one day: severity by area, people by severity. */
export function DaySection(view: DashboardView) {
  const { locale, trend } = view;
  const t = translator(locale);
  if (!trend.on) return null;
  return (
    <section className="figure" id="day" aria-labelledby="day-title">
      <h2 id="day-title">{t('dashboard.day.heading', { day: formatDay(locale, trend.on.day) })}</h2>
      <AreaTable {...view} />
      <p className="note">{t('dashboard.day.keyNote')}</p>
      <PeopleTable {...view} />
    </section>
  );
}
