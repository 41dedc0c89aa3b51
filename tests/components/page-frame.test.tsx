import { render, screen, within } from '@testing-library/react';
import { PageFrame } from '@/components/layout/page-frame';

const crisis = { namesNotice: { en: 'Names imply nothing.', hy: 'Անվանումներ։' }, sample: false };

it('keeps path and query when the language changes', () => {
  render(<PageFrame locale="hy" path="/method" query="?a=1" crisis={crisis}>x</PageFrame>);
  const languages = screen.getByRole('navigation', { name: 'Լեզու' });
  expect(within(languages).getByRole('link', { name: 'English' })).toHaveAttribute('href', '/method?a=1');
  expect(within(languages).getByRole('link', { name: 'Русский' })).toHaveAttribute('href', '/ru/method?a=1');
  expect(within(languages).queryByRole('link', { name: 'Հայերեն' })).toBeNull();
});

it('marks the page we are on and says the standing words on names', () => {
  render(<PageFrame locale="en" path="/data" crisis={crisis}>x</PageFrame>);
  const navigation = screen.getByRole('navigation', { name: 'Main navigation' });
  expect(within(navigation).getByRole('link', { name: 'Data' })).toHaveAttribute('aria-current', 'page');
  expect(within(navigation).getByRole('link', { name: 'Overview' })).not.toHaveAttribute('aria-current');
  expect(screen.getByRole('contentinfo')).toHaveTextContent('Names imply nothing.');
});

it('says SAMPLE on every page of a profile of invented places, and nowhere else', () => {
  const { unmount } = render(<PageFrame locale="en" path="/" crisis={{ ...crisis, sample: true }}>x</PageFrame>);
  expect(screen.getByText(/^SAMPLE/)).toBeInTheDocument();
  unmount();
  render(<PageFrame locale="en" path="/" crisis={crisis}>x</PageFrame>);
  expect(screen.queryByText(/^SAMPLE/)).toBeNull();
});

it('shows signed-in people only the doors that are open to them', () => {
  const staff = { name: 'Ani', access: { report: false, review: true, notices: true, snapshots: true, people: false, keys: false } };
  render(<PageFrame locale="en" path="/review" crisis={crisis} staff={staff}>x</PageFrame>);
  const navigation = screen.getByRole('navigation', { name: 'Main navigation' });
  expect(within(navigation).getAllByRole('link').map((link) => link.textContent)).toEqual(['Review', 'Readers’ notices', 'Snapshots', 'Public page']);
  expect(within(navigation).getByRole('button', { name: 'Sign out' }).closest('form')).toHaveAttribute('action', '/sign-out');
});
