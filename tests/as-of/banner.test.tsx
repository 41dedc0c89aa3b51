import { render, screen } from '@testing-library/react';
import { AsOfBanner } from '@/components/layout/as-of-banner';
import { SiteHeader } from '@/components/layout/site-header';
import { withAsOf } from '@/lib/core/with-as-of';
import { settledInstant } from '@/lib/estimates/settled-instant';
import type { Locale } from '@/lib/i18n/locales';

const AS_OF = '2026-11-23T08:15:00Z';
const QUERY = 'area=askeran&since=2026-11-23T08%3A15%3A00Z';

function show(changed: number, published: number, locale: Locale = 'en', asOf = AS_OF) {
  const { container } = render(<AsOfBanner locale={locale} past={{ asOf, changed, published, changesQuery: QUERY }} newest="/areas/askeran" />);
  return container.textContent;
}

it('says when the page was so, what has happened since, and leads to both', () => {
  expect(show(2, 1)).toContain('As it stood on 23 Nov 2026, 08:15 UTC');
  expect(screen.getByText(/2 corrections and withdrawals since touch what this page shows. 1 further report on it/)).toBeInTheDocument();
  expect(screen.getByText('See what changed')).toHaveAttribute('href', `/changes?${QUERY}`);
  expect(screen.getByText('Show it as it stands now')).toHaveAttribute('href', '/areas/askeran');
});

it('says that nothing has changed, and leads to no empty list', () => {
  expect(show(0, 0)).toContain('Nothing that this page shows has been corrected or withdrawn since.');
  expect(screen.queryByText('See what changed')).toBeNull();
});

it.each(['hy', 'ru'] as const)('says so in %s, with the seconds where they count', (locale) => {
  const words = show(3, 5, locale, '2026-11-23T08:15:07Z');
  expect(words).toContain('08:15:07 UTC');
  expect(words).toMatch(/3.*5/);
});

it('keeps to the instant where pages can be as of one', () => {
  render(<SiteHeader locale="en" path="/" asOf={AS_OF} />);
  expect(screen.getByText('Reports')).toHaveAttribute('href', '/record?asOf=2026-11-23T08%3A15%3A00Z');
  expect(screen.getByText('Method')).toHaveAttribute('href', '/method');
  expect(withAsOf('/record?area=x#list', AS_OF)).toBe('/record?area=x&asOf=2026-11-23T08%3A15%3A00Z#list');
  expect(withAsOf('/record?area=x#list', null)).toBe('/record?area=x#list');
});

it('cites the first whole second of the newest data, once they stand for ever', () => {
  const changedAt = new Date('2026-11-23T08:15:00.250Z');
  expect(settledInstant(changedAt, new Date('2026-11-23T08:17:01.000Z'))).toBe('2026-11-23T08:15:01Z');
  expect(settledInstant(changedAt, new Date('2026-11-23T08:17:00.999Z'))).toBeNull();
  expect(settledInstant(new Date('2026-11-23T08:15:00.000Z'), new Date('2026-11-24T00:00:00Z'))).toBe(AS_OF);
});
