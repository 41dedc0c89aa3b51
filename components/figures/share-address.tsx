import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';

/** The explicit address of a view, to copy: it shows the same to whoever opens it. */
export function ShareAddress({ locale, address }: PageView) {
  const t = translator(locale);
  return (
    <div className="share-address">
      <p className="field-label">{t('chartPage.address')}</p>
      <div data-island="copy" data-label={t('chartPage.address')}>
        <pre>{address}</pre>
      </div>
      <p className="note">{t('chartPage.shareNote')}</p>
    </div>
  );
}
