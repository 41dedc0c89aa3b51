import { Disclosure } from '@/components/ui/disclosure';
import { embedCode } from '@/lib/charts/embed-code';
import type { ChartModel } from '@/lib/charts/model';
import { formatDay } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';
import { CopyText } from './copy-text';

/** The code that puts this chart into another page: as it will be, with period and day written out, or as it stands now for ever. */
export function EmbedCode({ view, model }: { view: PageView; model: ChartModel }) {
  const { locale, address, query, fileQuery, citedAsOf, citedQuery, trend } = view;
  const t = translator(locale);
  const { origin } = new URL(address);
  const last = trend.on?.day ?? trend.days.at(-1);
  const code = (filters: string) => embedCode({ origin, locale, name: model.id, title: model.title, query: filters });
  return (
    <Disclosure summary={t('charts.files.summary')}>
      <p className="note">{t('charts.files.embedNote')}</p>
      <CopyText label={t('charts.files.live')} text={code(query)} />
      {last ? <CopyText label={t('charts.files.fixed', { day: formatDay(locale, last, 'short') })} text={code(fileQuery)} /> : null}
      {citedAsOf ? <CopyText label={t('asOf.embed')} text={code(citedQuery)} /> : null}
    </Disclosure>
  );
}
