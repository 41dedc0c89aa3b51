import { formatDay } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { RecordChange } from '@/lib/record/read-changes';
import { RecordChangeText } from './record-change-text';
import { recordTitle, type RecordNames } from './record-words';

/** Changes of what had been public, newest first, each with what was said before and after. */
export function ChangeList({ names, changes }: { names: RecordNames; changes: readonly RecordChange[] }) {
  const t = translator(names.locale);
  return (
    <ol className="record-history">
      {changes.map((change) => {
        const { place, publicId, kind, on, version, isPublic, erased } = change;
        const said = change.after ?? change.before;
        return (
          <li key={place}>
            <h3>
              <a href={localPath(names.locale, `/record/${publicId}`)}>
                {said ? recordTitle(said, names) : t('publicRecord.changes.report', { id: publicId })}
              </a>
            </h3>
            <p className="record-history-head">
              {t(`publicRecord.history.${kind}`, { day: formatDay(names.locale, on, 'short'), version })}
            </p>
            {isPublic ? null : <p className="note">{t(erased ? 'publicRecord.changes.erased' : 'publicRecord.changes.contentGone')}</p>}
            <RecordChangeText names={names} line={change} />
          </li>
        );
      })}
    </ol>
  );
}
