import { translator } from '@/lib/i18n/translate';
import type { HistoryLine } from '@/lib/record/history';
import { changeSentences, type RecordNames } from './record-words';

/** What a change was, old and new, and why. */
export function RecordChangeText({ names, line }: { names: RecordNames; line: HistoryLine }) {
  const sentences = changeSentences(line, names);
  return (
    <>
      {sentences.length > 0 ? (
        <ul className="record-changed">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {line.reason ? <p>{translator(names.locale)('publicRecord.history.reason', { reason: line.reason })}</p> : null}
    </>
  );
}
