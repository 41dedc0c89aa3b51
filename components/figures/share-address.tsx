import { translator } from '@/lib/i18n/translate';
import type { PageView } from '@/lib/views/page-view';
import { CopyText } from './copy-text';

/** The explicit address of a view, to copy: it shows the same to whoever opens it. */
export function ShareAddress({ locale, address }: PageView) {
  const t = translator(locale);
  return (
    <>
      <CopyText label={t('chartPage.address')} text={address} />
      <p className="note">{t('chartPage.shareNote')}</p>
    </>
  );
}
