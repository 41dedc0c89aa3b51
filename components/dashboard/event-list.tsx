import { Disclosure } from '@/components/ui/disclosure';
import { LinkedText } from '@/components/ui/linked-text';
import { SourceLinks } from '@/components/ui/source-links';
import { SourceText } from '@/components/ui/source-text';
import { eventsIn } from '@/lib/charts/event-marks';
import type { CrisisEvent } from '@/lib/crisis/schema';
import { formatDay, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** The events of the period with the numbers of the charts, a month at a time, each with its source and the other side's word. */
export function EventList({ locale, trend, events }: DashboardView) {
  const t = translator(locale);
  const shown = eventsIn(trend.days, events);
  if (shown.length === 0) return null;
  const months = [...new Set(shown.map(({ date }) => date.slice(0, 7)))];
  return (
    <section className="figure" id="events" aria-labelledby="events-title">
      <h2 id="events-title">{t('dashboard.events.heading')}</h2>
      <p>{t('dashboard.events.intro', { count: shown.length })}</p>
      <div className="event-months">
        {months.map((month) => {
          const first = shown.findIndex(({ date }) => date.startsWith(month));
          const inMonth = shown.filter(({ date }) => date.startsWith(month));
          return (
            <Disclosure key={month} summary={monthSummary(month, inMonth.length)}>
              <ol className="events" start={first + 1}>
                {inMonth.map((event) => (
                  <EventEntry key={event.id} event={event} />
                ))}
              </ol>
            </Disclosure>
          );
        })}
      </div>
    </section>
  );

  function monthSummary(month: string, count: number): string {
    return t('dashboard.events.month', { month: formatDay(locale, `${month}-01`, 'month'), count });
  }

  function EventEntry({ event }: { event: CrisisEvent }) {
    return (
      <li>
        <span className="event-day numeric">{formatDay(locale, event.date, 'short')}</span>
        <p>
          <SourceText>{nameIn(locale, event.title)}</SourceText>
        </p>
        {event.attributedTo ? <p className="note">{t('dashboard.events.attributed', { claimant: event.attributedTo })}</p> : null}
        {event.counterClaim ? (
          <p className="note">
            <LinkedText label={t('dashboard.events.source')}>{t('dashboard.events.denied', { counterClaim: event.counterClaim })}</LinkedText>
          </p>
        ) : null}
        <p className="note">
          <SourceLinks source={event.source} label={t('dashboard.events.source')} />
        </p>
      </li>
    );
  }
}
