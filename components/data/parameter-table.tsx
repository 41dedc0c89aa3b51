import { Table } from '@/components/ui/table';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** What can stand behind the question mark of a file or of the page, with an example each. */
const EXAMPLES: Record<string, string> = {
  category: 'FOOD',
  area: 'stepanakert',
  item: 'FOOD-BREAD',
  from: '2023-01-01',
  to: '2023-03-31',
  certainty: 'CONFIRMED',
  on: '2023-07-31',
  compare: 'martuni',
  severity: '4',
  measure: 'people_severe',
  asOf: '2026-01-15T10:00:00Z',
  lang: 'hy',
  excel: '1',
  hxl: '1',
  limit: '500',
  cursor: 'WyJhIl0',
};

export function ParameterTable({ locale }: { locale: Locale }) {
  const t = translator(locale);
  return (
    <Table
      caption={t('dataPage.filters.title')}
      captionHidden
      columns={[
        { key: 'parameter', label: t('dataPage.filters.parameter') },
        { key: 'meaning', label: t('dataPage.filters.meaning') },
        { key: 'example', label: t('dataPage.filters.example') },
      ]}
      rows={Object.entries(EXAMPLES).map(([name, example]) => ({
        parameter: <code>{name}</code>,
        meaning: t(`dataPage.filters.${name}`),
        example: <code>{example}</code>,
      }))}
    />
  );
}
