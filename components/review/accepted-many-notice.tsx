import { Notice } from '@/components/ui/notice';
import { shownReference } from '@/lib/core/reference';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ManyAnswer } from '@/lib/review/many-answer';

type Props = { locale: Locale; answer: ManyAnswer; query: string };

/** How many were just accepted, and of each other one why not, with the way to it. */
export function AcceptedManyNotice({ locale, answer: { accepted, refused }, query }: Props) {
  const t = translator(locale);
  return (
    <Notice kind={refused.length > 0 ? 'caution' : 'done'} live title={t('review.many.done', { count: accepted })}>
      <p>{t('review.many.kept', { count: refused.length })}</p>
      {refused.length > 0 ? (
        <ul>
          {refused.map(({ reference, why }) => (
            <li key={reference}>
              <a href={localPath(locale, `/review/${reference}`) + query}>
                <span className="reference">{shownReference(reference)}</span>
              </a>
              <p>{why}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
