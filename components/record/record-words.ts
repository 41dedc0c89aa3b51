import type { PublicArea } from '@/lib/crisis/areas';
import type { Item } from '@/lib/crisis/schema';
import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { HistoryLine } from '@/lib/record/history';
import type { PublicContent } from '@/lib/record/public-content';
import type { ToldField } from '@/lib/record/told-fields';

/** What words are made from: the language, and the names of the crisis. */
export type RecordNames = { locale: Locale; areas: readonly PublicArea[]; items: readonly Item[] };

type AlwaysSaid = 'observedOn' | 'area' | 'scope' | 'category' | 'severity' | 'people' | 'certainty' | 'sourceType';

/** What a public report says of each thing, in the words of a language; null where it says nothing. */
export type RecordWords = Record<ToldField, string | null> & Record<AlwaysSaid, string>;

export function recordWords(content: PublicContent, { locale, areas, items }: RecordNames): RecordWords {
  const t = translator(locale);
  const area = areas.find(({ id }) => id === content.areaId);
  const item = items.find(({ code }) => code === content.itemCode);
  const amount = (value: number | null) => value === null ? null : `${formatNumber(locale, value, 3)}\u00a0${content.unit ?? ''}`.trim();
  return {
    observedOn: formatDay(locale, content.observedOn, 'short'),
    area: area ? nameIn(locale, area.names) : content.areaId,
    scope: t(`publicRecord.scope.${content.scope}`),
    category: t(`common.category.${content.category}`),
    item: item ? nameIn(locale, item.names) : content.itemCode,
    severity: t('severity.level', { level: content.severity, word: t(`severity.${content.severity}.word`) }),
    people: content.peopleAffected === null ? t(`publicRecord.people.${content.peopleStatus}`) : formatNumber(locale, content.peopleAffected),
    quantityNeeded: amount(content.quantityNeeded),
    quantityAvailable: amount(content.quantityAvailable),
    certainty: t(`common.certainty.${content.certainty}`),
    sourceType: t(`common.sourceType.${content.sourceType}`),
    claimedBy: content.claimedBy,
    statement: content.statement,
    citation: content.citation,
    counterClaim: content.counterClaim,
    validUntil: content.validUntil && formatDay(locale, content.validUntil, 'short'),
    codingNote: content.codingNote,
  };
}

/** A report by what it is about: "Food, Bread. Stepanakert, 13 Dec 2022". */
export function recordTitle(content: PublicContent, names: RecordNames): string {
  const t = translator(names.locale);
  const { category, item, area, observedOn } = recordWords(content, names);
  return item === null
    ? t('publicRecord.title', { category, area, day: observedOn })
    : t('publicRecord.titleItem', { category, item, area, day: observedOn });
}

/** What changed in a report, a sentence for each thing: "People: 300 → 450". */
export function changeSentences({ changed, before, after }: HistoryLine, names: RecordNames): string[] {
  if (!before || !after) return [];
  const t = translator(names.locale);
  const [old, now] = [recordWords(before, names), recordWords(after, names)];
  const shown = (text: string | null) => text ?? t('publicRecord.nothing');
  return changed.map((field) =>
    t('publicRecord.change', { field: t(`publicRecord.fields.${field}`), before: shown(old[field]), after: shown(now[field]) }),
  );
}
