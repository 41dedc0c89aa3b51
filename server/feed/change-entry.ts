import { changeSentences, recordTitle, type RecordNames } from '@/components/record/record-words';
import { formatDay } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { RecordChange } from '@/lib/record/read-changes';
import type { AtomEntry } from './atom';
import { addressOf, tagOf } from './feed-address';

/** A change of what had been public as an entry: the same under the same id in every feed of the crisis `code`. */
export function changeEntry(change: RecordChange, names: RecordNames, code: string): AtomEntry {
  const { locale } = names;
  const t = translator(locale);
  const { publicId, place, kind, on, version, reason, toldSince } = change;
  const said = change.after ?? change.before;
  const title = said ? recordTitle(said, names) : t('publicRecord.changes.report', { id: publicId });
  return {
    id: tagOf(code, locale, 'change', place),
    title: t(`feed.change.${kind}`, { title }),
    updated: toldSince,
    href: addressOf(locale, `/record/${publicId}`),
    sentences: [
      t(`publicRecord.history.${kind}`, { day: formatDay(locale, on, 'short'), version }),
      ...(change.isPublic ? [] : [t('publicRecord.changes.contentGone')]),
      ...changeSentences(change, names),
      ...(reason ? [t('publicRecord.history.reason', { reason })] : []),
    ],
  };
}
