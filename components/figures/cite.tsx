import { Disclosure } from '@/components/ui/disclosure';
import { citation } from '@/lib/charts/citation';
import type { ChartModel } from '@/lib/charts/model';
import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';
import { CopyText } from './copy-text';

/** How to cite this view, in three forms to copy. The page is the same for everybody, so the day of access is left to who cites. */
export function Cite({ view, model }: { view: PageView; model: ChartModel }) {
  const t = translator(view.locale);
  const texts = citation({ ...view, address: view.citedAddress }, model, null);
  return (
    <Disclosure summary={t('charts.files.cite')}>
      <p className="note">
        {t('charts.files.citeNote')} {view.citedAsOf ? t('asOf.cite') : null}
      </p>
      <CopyText label={t('charts.files.plain')} text={texts.plain} />
      <CopyText label={t('charts.files.apa')} text={texts.apa} />
      <CopyText label={t('charts.files.bibtex')} text={texts.bibtex} />
    </Disclosure>
  );
}
