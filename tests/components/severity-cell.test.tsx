import { render } from '@testing-library/react';
import { SeverityCell } from '@/components/dashboard/severity-cell';
import { part } from '../charts/trend-fixture';

const textOf = (...parts: ReturnType<typeof part>[]) => render(<SeverityCell locale="en" parts={parts} />).container.textContent;

it('says the numeral, its word and its basis', () => {
  expect(textOf(part(4, 1000))).toBe('44 Extreme');
  expect(textOf(part(3, 1000, { basis: 'whole_area' }))).toBe('33 Severe, only a statement about the whole area');
  expect(textOf(part(4, 1000, { fromPart: true }))).toBe('44 Extreme, from part of the area');
});

it('shows silence as silence, with what was last known', () => {
  expect(textOf(part(null, 1000))).toBe('No report');
  expect(textOf(part(null, 1000, { lastSeverity: 4, lastReportedOn: '2023-07-25' }))).toBe('Last report: 4 Extreme, 25 Jul');
  expect(textOf()).toBe('No report');
});
