import { toProblem } from '@/lib/http/problem-response';
import { keepFaultsShort, logFault } from '@/server/log-fault';

const SECRET = 'Anahit lives\n  at 12 Tumanyan street';
let lines: string[];
let restore: () => void;

beforeEach(() => {
  lines = [];
  const { error, warn } = console;
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  restore = () => {
    Object.assign(console, { error, warn });
    stderr.mockRestore();
  };
});
afterEach(() => restore());

test('a fault is written down with its kind and place and without its message', () => {
  logFault(new RangeError(SECRET));
  logFault(SECRET);
  expect(JSON.parse(lines[0]!)).toEqual({ level: 'error', fault: 'RangeError', where: expect.arrayContaining([expect.stringContaining('log-fault.test')]) });
  expect(lines.join()).not.toMatch(/Anahit|Tumanyan/);
});

test('the database away is called by its name, whatever error says so', () => {
  logFault(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
  expect(JSON.parse(lines[0]!)).toMatchObject({ fault: 'database away' });
});

test('what a library prints of a fault is cut short too, with the digest that the page shows', () => {
  const printed: unknown[] = [];
  console.error = (...parts: unknown[]) => void printed.push(...parts);
  keepFaultsShort();
  console.error('⨯', Object.assign(new Error(SECRET), { digest: '744906247' }));
  console.error('words alone');
  expect(printed).toEqual(['words alone']);
  expect(JSON.parse(lines[0]!)).toMatchObject({ fault: 'Error', digest: '744906247' });
  expect(lines.join()).not.toMatch(/Anahit|Tumanyan/);
});

test('a fault that nobody foresaw becomes an incident with its kind and place, and without the second line of its message either', () => {
  const problem = toProblem(new RangeError(SECRET));
  expect(problem).toMatchObject({ code: 'internal', params: { incident: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  const logged = JSON.parse(lines[0]!) as object;
  expect(logged).toEqual({ level: 'error', ...problem.params, name: 'RangeError', where: expect.arrayContaining([expect.stringContaining('log-fault.test')]) });
  expect(lines.join()).not.toMatch(/Anahit|Tumanyan/);
});
