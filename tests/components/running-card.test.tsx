import { render, screen } from '@testing-library/react';
import { RunningCard } from '@/components/dashboard/running-card';
import type { DashboardView } from '@/components/dashboard/view';
import type { DaySeverity, PeopleFigure } from '@/lib/estimates/trend';
import { CRISIS, part, SILENT, trendOf } from '../charts/trend-fixture';

function show(FOOD: DaySeverity[], { people, newestReportOn = null }: { people?: PeopleFigure; newestReportOn?: string | null } = {}) {
  const trend = trendOf({ days: FOOD.length, severity: { FOOD } });
  const series = trend.areas[0]!.byCategory.FOOD!;
  if (people) Object.assign(series, { people: FOOD.map(() => people) });
  const address = { query: '', fileQuery: '', citedQuery: '', dataQuery: '', address: '', citedAddress: '', search: '', linkTo: () => '/' };
  const surroundings = { filters: trend.filters, compared: null, events: [], areas: [], items: [], map: null, path: '/', tables: false, past: null, citedAsOf: null };
  const view: DashboardView = { ...address, ...surroundings, locale: 'en', crisis: CRISIS, trend };
  const { container } = render(<RunningCard view={view} summary={{ ...trend.summaries[0]!, newestReportOn }} />);
  return container;
}

const eight = (first: DaySeverity, last: DaySeverity) => [first, ...Array<DaySeverity>(6).fill(first), last];

it('says people, share and change against seven days earlier in words', () => {
  show(eight([part(3, 200), part(null, 800)], [part(4, 350), part(2, 150), part(null, 500)]));
  expect(screen.getByText('350 people')).toBeInTheDocument();
  expect(screen.getByText('35% of 1,000 live in areas reporting severe shortage or worse')).toBeInTheDocument();
  expect(screen.getByText('150 more than seven days earlier')).toBeInTheDocument();
  expect(screen.getByText('No report in force for 500 people: this does not mean they have no shortage')).toBeInTheDocument();
});

it('never shows silence as zero', () => {
  const card = show(eight([part(4, 1000)], SILENT), { newestReportOn: '2023-01-03' });
  expect(screen.getByText('No report in force')).toBeInTheDocument();
  expect(screen.getByText('No report since 3 Jan 2023. This does not mean there is no shortage.')).toBeInTheDocument();
  expect(card).not.toHaveTextContent(/\b0 people/);
});

it('says in words that no severe shortage was reported, beside what nobody reported on', () => {
  const card = show(eight([part(2, 400), part(null, 600)], [part(2, 400), part(null, 600)]));
  expect(screen.getByText('No severe shortage reported')).toBeInTheDocument();
  expect(screen.getByText('No report in force for 600 people: this does not mean they have no shortage')).toBeInTheDocument();
  expect(card).not.toHaveTextContent(/\b0 people/);
});

it('compares with nothing where nothing was reported', () => {
  show(eight(SILENT, [part(3, 1000)]));
  expect(screen.getByText(/No comparison with seven days earlier/)).toBeInTheDocument();
});

it.each([
  [{ value: 0, low: 0, high: 0, status: 'known' }, 'Reported affected: 0 people'],
  [{ value: 300, low: 300, high: 500, status: 'known' }, 'Reported affected: 300 people (300 to 500)'],
  [{ value: 40, low: 40, high: 40, status: 'partly_suppressed' }, 'Reported affected: at least 40 people'],
  [{ value: null, low: null, high: null, status: 'suppressed' }, 'Reported affected: fewer people than can be shown'],
  [{ value: null, low: null, high: null, status: 'unknown' }, 'How many people are affected is not known'],
] as [PeopleFigure, string][])('says %j as "%s"', (people, words) => {
  show(eight([part(3, 1000)], [part(3, 1000)]), { people });
  expect(screen.getByText(words)).toBeInTheDocument();
});
