import type { Area, Item } from '@/lib/crisis/schema';
import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ReportContent } from '../stored/report-content';

/** What words are made from: the language, and the names of the crisis. */
export type Naming = { locale: Locale; areas: readonly Area[]; items: readonly Item[] };

type Said = Omit<ReportContent, 'note' | 'archived' | 'unlikely' | 'codingNote'>;

/**
 * What a report says, in the words of a language; null where it says nothing. Formatted on the server, where the number
 * rules are known.
 */
export type ReportWords = {
  category: string;
  item: string | null;
  area: string;
  /** The numeral and the word: "4 Extreme". */
  severity: string;
  people: string;
  quantityNeeded: string | null;
  quantityAvailable: string | null;
  observedOn: string;
  source: string;
  validUntil: string | null;
};

export function reportWords(said: Said, { locale, areas, items }: Naming): ReportWords {
  const t = translator(locale);
  const item = items.find(({ code }) => code === said.itemCode);
  const amount = (value: number | null) =>
    value === null ? null : `${formatNumber(locale, value, 3)}\u00a0${said.unit ?? ''}`.trim();
  const word = t(`severity.${said.severity}.word`);
  return {
    category: t(`common.category.${said.category}`),
    item: item ? nameIn(locale, item.names) : null,
    area: areaName(said.areaId, { locale, areas }),
    severity: t('severity.level', { level: said.severity, word }),
    people: said.peopleAffected === null ? t('report.people.unknown') : formatNumber(locale, said.peopleAffected),
    quantityNeeded: amount(said.quantityNeeded),
    quantityAvailable: amount(said.quantityAvailable),
    observedOn: formatDay(locale, said.observedOn),
    source: t(`common.sourceType.${said.sourceType}`),
    validUntil: said.validUntil && formatDay(locale, said.validUntil),
  };
}

/** A place with its district, "Ivanyan / Khojaly, Askeran"; a district alone. */
export function areaName(areaId: string, { locale, areas }: Omit<Naming, 'items'>): string {
  const area = areas.find(({ id }) => id === areaId);
  const district = area?.level === 2 ? areas.find(({ id }) => id === area.parentId) : undefined;
  return [area, district].flatMap((part) => (part ? [nameIn(locale, part.names)] : [])).join(', ');
}
