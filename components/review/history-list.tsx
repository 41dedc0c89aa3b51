import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { HistoryEntry } from '@/lib/review/history';

/** The name of each field of a report, as the list of facts calls it. */
const NAMES: Record<HistoryEntry['changed'][number], string> = {
  areaId: 'report.facts.area',
  category: 'report.facts.category',
  itemCode: 'report.facts.item',
  severity: 'report.facts.severity',
  peopleAffected: 'report.facts.people',
  unlikely: 'review.history.unlikely',
  quantityNeeded: 'report.facts.quantityNeeded',
  quantityAvailable: 'report.facts.quantityAvailable',
  unit: 'review.history.unit',
  observedOn: 'report.facts.observedOn',
  sourceType: 'report.facts.source',
  citation: 'report.facts.citation',
  claimedBy: 'report.facts.claimedBy',
  statement: 'report.facts.statement',
  validUntil: 'report.facts.validUntil',
  counterClaim: 'report.facts.counterClaim',
  archived: 'report.facts.archived',
  codingNote: 'review.history.codingNote',
  note: 'report.facts.note',
};

/** Every move in the life of a report, newest first: what, when, why, by whose hand and never by whom. */
export function HistoryList({
  locale,
  history,
  when,
}: {
  locale: Locale;
  history: readonly HistoryEntry[];
  when: (instant: string) => string;
}) {
  const t = translator(locale);
  return (
    <section aria-labelledby="history">
      <h3 id="history">{t('review.history.title')}</h3>
      <ol className="history" reversed>
        {history.map((entry) => (
          <li key={entry.revision}>
            <p className="history-head">
              {t(`review.history.${entry.action}`, { by: entry.by })}
              <time className="note" dateTime={entry.at}>
                {when(entry.at)}
              </time>
            </p>
            {entry.certainty ? <p className="note">{t(`common.certainty.${entry.certainty}`)}</p> : null}
            {entry.reason ? <p className="written">{entry.reason}</p> : null}
            {entry.changed.length > 0 ? (
              <p className="note">
                {t('review.history.changed', { fields: entry.changed.map((field) => t(NAMES[field])).join(', ') })}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
