import { Table } from '@/components/ui/table';
import type { ChartModel } from '@/lib/charts/model';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The figures of a chart as real tables, one after the other. */
export function FigureTables({ locale, model }: { locale: Locale; model: ChartModel }) {
  if (model.tables.length === 0) return <p>{translator(locale)('chartPage.noTable')}</p>;
  return model.tables.map(({ caption, columns, rows }) => <Table key={caption} caption={caption} columns={columns} rows={rows} />);
}
