import { formatDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ReportContent } from '@/lib/reports/stored/report-content';
import type { ReportWords } from '@/lib/reports/read/report-words';
import type { StepName } from './step';

/** What was answered to one question. A line has a name where the question alone does not say what it is. */
export type AnswerRow = { step: StepName; label: string; lines: { name: string; text: string }[] };

type Said = {
  content: ReportContent;
  words: ReportWords;
  /** How a contributor would say the day. */
  when: 'today' | 'yesterday' | 'other';
};

/** The answers of a new report in words, in the order of the questions. */
export function answerRows(locale: Locale, { content, words, when }: Said): AnswerRow[] {
  const t = translator(locale);
  const { severity, category } = content;
  const day = formatDay(locale, content.observedOn);
  const row = (step: StepName, ...lines: AnswerRow['lines']) => ({ step, label: t(`entry.check.${step}`), lines });
  const plain = (...texts: (string | null)[]) => texts.flatMap((text) => (text ? [{ name: '', text }] : []));
  const named = (name: string, text: string | null) => (text ? [{ name: t(`report.${name}.label`), text }] : []);
  return [
    row('what', ...plain(words.category, words.item)),
    row('where', ...plain(words.area)),
    row('severity', ...plain(words.severity, t(`severity.${severity}.${category}`))),
    row(
      'people',
      ...plain(
        content.peopleAffected === null ? t('report.people.doNotKnow') : words.people,
        words.quantityNeeded && t('entry.check.needed', { amount: words.quantityNeeded }),
        words.quantityAvailable && t('entry.check.available', { amount: words.quantityAvailable }),
      ),
    ),
    row('when', ...plain(when === 'other' ? day : t(`entry.check.${when}`, { day }))),
    row(
      'source',
      ...plain(t(`report.source.${content.sourceType}`)),
      ...named('claimedBy', content.claimedBy),
      ...named('statement', content.statement),
      ...named('citation', content.citation),
      ...named('validUntil', words.validUntil),
      ...named('counterClaim', content.counterClaim),
      ...named('archived', content.archived),
      ...named('note', content.note),
    ),
  ];
}
