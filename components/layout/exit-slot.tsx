import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

type ExitSlotProps = {
  locale: Locale;
  /** Set on the pages of the phone: who opened one has the form kept there, to open without a network (decision 012). */
  keeps?: boolean;
};

/**
 * The way out of a contributor's page: a link that works as it is, and with script leaves nothing on the screen at once. It also carries what
 * the page is called where somebody chose a neutral title.
 */
export function ExitSlot({ locale, keeps = false }: ExitSlotProps) {
  const t = translator(locale);
  return (
    <div data-island="exit" data-title={t('phone.exit.neutralTitle')} data-keeps={keeps ? '' : undefined}>
      <a className="button button-secondary" href="about:blank" rel="noreferrer" title={t('phone.exit.keys')}>
        {t('phone.exit.now')}
      </a>
    </div>
  );
}
