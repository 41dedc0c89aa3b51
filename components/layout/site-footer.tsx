import { withAsOf } from '@/lib/core/with-as-of';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PageAddress } from './language-links';
import { TellUsLink } from './tell-us-link';

/** What the foot leads to, the help link always first. */
const PAGES = [
  { to: '/method#help', label: 'common.help' },
  { to: '/about', label: 'about.nav' },
  { to: '/when-not-to-use', label: 'about.when.title' },
  { to: '/changes', label: 'common.changes' },
  { to: '/items', label: 'places.items.title' },
] as const;

/** Those of them that can be as of an instant. */
const TIMED: readonly string[] = ['/changes', '/items'];

/** Pages whose address anyone may see. Any other may hold a reference or a secret, which must not end up in what a reader sends. */
const SHOWABLE = /^\/($|(charts|areas|items|record|changes|method|data|about|when-not-to-use)(\/|$))/;

/** A contributor's pages say how many bytes they took. */
const METERED = /^\/(report|reports|outbox|import)(\/|$)/;

type SiteFooterProps = Partial<PageAddress> & { locale: Locale; notice?: string | null | undefined; /** The instant that the page is as of. */ asOf?: string | undefined };

/** The foot of every page. `path` is the page it stands on: what "Tell us about an error" is about. */
export function SiteFooter({ locale, notice, path, query = '', asOf }: SiteFooterProps) {
  const t = translator(locale);
  const about = path !== undefined && SHOWABLE.test(path) ? localPath(locale, path) + query : undefined;
  return (
    <footer className="site-footer">
      <div className="page">
        {notice ? <p>{notice}</p> : null}
        <p>{t('common.licence')}</p>
        <ul className="site-footer-links">
          {PAGES.map(({ to, label }) => (
            <li key={to}>
              <a href={withAsOf(localPath(locale, to), TIMED.includes(to) ? asOf : undefined)}>{t(label)}</a>
            </li>
          ))}
          <li>
            <TellUsLink locale={locale} about={about} />
          </li>
          <li>
            <a href={localPath(locale, '/feed.atom')} rel="alternate" type="application/atom+xml">
              {t('common.feed')}
            </a>
          </li>
        </ul>
        {METERED.test(path ?? '') ? <p className="note" data-island="meter" dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning /> : null}
        {/* Script fills it, on some pages before React looks at it: React is told to leave its content alone. */}
        <div data-island="theme" dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
      </div>
    </footer>
  );
}
