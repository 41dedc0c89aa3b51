import { withAsOf } from '@/lib/core/with-as-of';
import type { Filters } from '@/lib/estimates/filters';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { ActiveFilter } from './active-filters';

type FilterChipsProps = {
  locale: Locale;
  /** The page without the language; its address without filters, as of the same instant, is the way out of all of them. */
  path: string;
  asOf: string | null;
  active: readonly ActiveFilter[];
  linkTo: (changes: Partial<Filters>) => string;
  /** How much is left, in words. */
  result: string;
};

/** What a page is narrowed to, each with the way back; nothing where it shows everything. */
export function FilterChips({ locale, path, asOf, active, linkTo, result }: FilterChipsProps) {
  const t = translator(locale);
  if (active.length === 0) return null;
  return (
    <div className="filter-view">
      <ul className="filter-chips">
        {active.map(({ name, words, without }) => (
          <li key={name}>
            <span>{words}</span>
            <a href={linkTo(without)} data-island="view" data-key={name} aria-label={t('dashboard.filters.remove', { filter: words })}>
              <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      <strong className="no-break">{result}</strong>
      <a className="filter-clear" href={withAsOf(localPath(locale, path), asOf)} data-island="view" data-key="clear">
        {t('dashboard.filters.clear')}
      </a>
    </div>
  );
}
