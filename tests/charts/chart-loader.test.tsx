import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChartSwitch } from '@/components/charts/chart-switch';
import { severityModel } from '@/lib/charts/severity-model';
import { CRISIS, trendOf } from './trend-fixture';

jest.mock('@/components/charts/chart-interactive', () => ({ ChartInteractive: () => <p>interactive</p> }));

const model = severityModel({ trend: trendOf({ days: 2 }), events: [], crisis: CRISIS, locale: 'en' });
const asked: string[] = [];
function answerWith(answer: () => Promise<Partial<Response>>) {
  asked.length = 0;
  global.fetch = ((address: string) => {
    asked.push(address);
    return answer();
  }) as typeof fetch;
}

const show = () =>
  render(
    <ChartSwitch locale="en" href="/api/trends?chart=severity">
      <p>still picture</p>
    </ChartSwitch>,
  );

it('asks for nothing until the reader does', () => {
  answerWith(async () => ({ ok: true, json: async () => model }));
  show();
  expect(screen.getByText('still picture')).toBeInTheDocument();
  expect(asked).toEqual([]);
});

it('puts the interactive chart in place of the picture, and back', async () => {
  answerWith(async () => ({ ok: true, json: async () => model }));
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Interactive chart' }));
  expect(await screen.findByText('interactive')).toBeInTheDocument();
  expect(asked).toEqual(['/api/trends?chart=severity']);
  await userEvent.click(screen.getByRole('button', { name: 'Still picture' }));
  expect(screen.getByText('still picture')).toBeInTheDocument();
});

it.each([
  ['the server refuses', async () => ({ ok: false, status: 503 })],
  ['the connection is gone', async () => Promise.reject(new TypeError('offline'))],
])('keeps the picture and says so when %s', async (_case, answer) => {
  answerWith(answer);
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Interactive chart' }));
  expect(await screen.findByRole('status')).toHaveTextContent('could not be loaded');
  expect(screen.getByText('still picture')).toBeInTheDocument();
});
