import { formatDay } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { HistoryLine } from '@/lib/record/history';
import { RecordChangeText } from './record-change-text';
import type { RecordNames } from './record-words';

/** What the public could read of a report, and when, newest first. */
export function RecordHistory({ names, history }: { names: RecordNames; history: readonly HistoryLine[] }) {
  const t = translator(names.locale);
  return (
    <section className="record-section" aria-labelledby="history">
      <h2 id="history">{t('publicRecord.history.title')}</h2>
      <ol className="record-history">
        {history.map((line) => (
          <li key={`${line.version} ${line.kind}`}>
            <p className="record-history-head">
              {t(`publicRecord.history.${line.kind}`, { day: formatDay(names.locale, line.on, 'short'), version: line.version })}
            </p>
            <RecordChangeText names={names} line={line} />
          </li>
        ))}
      </ol>
    </section>
  );
}
