import { addDays, daysBetween } from '@/lib/core/dates';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';

const FOUR_WEEKS = 28;

type PeriodPresetsProps = Pick<PageView, 'locale' | 'crisis' | 'filters' | 'trend' | 'linkTo'>;

/** The periods that readers ask for most, as links. The end of a running crisis is known where the view reaches it. */
export function PeriodPresets({ locale, crisis, filters, trend, linkTo }: PeriodPresetsProps) {
  const t = translator(locale);
  const first = crisis.startsOn;
  const last = crisis.figuresUntil ?? crisis.endedOn ?? (filters.to === null ? trend.days.at(-1) : undefined);
  const isLong = last !== undefined && daysBetween(first, last) >= 2 * FOUR_WEEKS;
  const presets = [
    { key: 'wholePeriod', from: null, to: null },
    ...(isLong ? [{ key: 'firstWeeks', from: first, to: addDays(first, FOUR_WEEKS - 1) }] : []),
    ...(isLong ? [{ key: 'lastWeeks', from: addDays(last, 1 - FOUR_WEEKS), to: last }] : []),
  ];
  return (
    <ul className="filter-presets" aria-label={t('dashboard.filters.periodPresets')}>
      {presets.map(({ key, from, to }) => (
        <li key={key}>
          <a
            href={linkTo({ from, to, on: null })}
            data-island="view"
            data-key={key}
            aria-current={from === filters.from && to === filters.to ? 'true' : undefined}
          >
            {t(`dashboard.filters.${key}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
