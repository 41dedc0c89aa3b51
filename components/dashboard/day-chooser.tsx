import { Button } from '@/components/ui/button';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** Chooses the day that the tables below describe: a GET form, and links to the days before and after. */
export function DayChooser({ locale, trend, query, tables, linkTo }: DashboardView) {
  const t = translator(locale);
  if (!trend.on) return null;
  const { day, index } = trend.on;
  const [before, after] = [trend.days[index - 1], trend.days[index + 1]];
  return (
    <form className="day-chooser" data-island="filters" method="get" action={`${localPath(locale, '/')}#day`}>
      {[...new URLSearchParams(query)].map(([name, value]) =>
        name === 'on' ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {tables ? <input type="hidden" name="view" value="table" /> : null}
      <div className="day-chooser-field">
        <label className="field-label" htmlFor="on">
          {t('dashboard.day.choose')}
        </label>
        <input className="input input-short" id="on" name="on" type="date" defaultValue={day} min={trend.days[0]} max={trend.days.at(-1)} />
      </div>
      <Button kind="secondary">{t('dashboard.day.show')}</Button>
      <span className="day-chooser-steps">
        {before ? (
          <a href={`${linkTo({ on: before })}#day`} rel="prev" data-island="view">
            {t('dashboard.day.previous')}
          </a>
        ) : null}
        {after ? (
          <a href={`${linkTo({ on: after })}#day`} rel="next" data-island="view">
            {t('dashboard.day.next')}
          </a>
        ) : null}
      </span>
    </form>
  );
}
