import { render, screen } from '@testing-library/react';
import { RunningHeadline } from '@/components/dashboard/running-headline';
import type { DashboardView } from '@/components/dashboard/view';
import type { DaySeverity } from '@/lib/estimates/trend';
import { CRISIS, part, SILENT, trendOf } from '../charts/trend-fixture';

function show(FOOD: DaySeverity, GAS: DaySeverity = SILENT) {
  const trend = trendOf({ days: 1, severity: { FOOD: [FOOD], GAS: [GAS] } });
  const view = { locale: 'en', crisis: CRISIS, trend, events: [], areas: [], tables: false, linkTo: () => '/', query: '', search: '' };
  const { byCategory } = trend.areas[0]!;
  // One area is its own whole: its coverage over all categories is that of the better covered of the two.
  const coverage = [byCategory.FOOD!, byCategory.GAS!].map((series) => series.coverage).sort((a, b) => b[0]!.anyPeople - a[0]!.anyPeople)[0]!;
  Object.assign(trend.areas[0]!, { any: { ...byCategory.FOOD!, coverage } });
  render(<RunningHeadline {...(view as unknown as DashboardView)} />);
  return screen.getByRole('heading', { level: 1 }).textContent;
}

it('says how many areas, and how many people in the worst category', () => {
  expect(show([part(3, 400), part(null, 600)], [part(5, 700), part(null, 300)])).toBe('Severe shortage or worse reported in 1 of 1 areas');
  expect(screen.getByText('Gas: 700 people (70% of 1,000) live in areas reporting severe shortage or worse.')).toBeInTheDocument();
  expect(screen.getByText('Based on reports from 1 of 1 area.')).toBeInTheDocument();
});

it('does not take silence for the absence of shortage', () => {
  expect(show(SILENT)).toBe('No report is in force');
  expect(screen.getByText(/This does not mean there is no shortage/)).toBeInTheDocument();
});

it('tells mild reports from silence', () => {
  expect(show([part(2, 1000)])).toBe('No reporting area speaks of severe shortage or worse');
});
