import { rebuildTeller } from '@/scripts/rebuild-teller';

test('each difference is told at once, and every five seconds how far it is and how long the part still takes', () => {
  const lines: string[] = [];
  let clock = 0;
  const tell = rebuildTeller((line) => void lines.push(line), () => clock);
  const at = (seconds: number, part: 'reports' | 'keys', done: number, found: { kind: 'surplus' | 'missing'; row: string }[] = []) => {
    clock = seconds * 1000;
    tell({ part, done, of: 100, found });
  };
  at(1, 'reports', 0, [{ kind: 'surplus', row: 'public_report a' }]);
  at(2, 'reports', 10);
  at(6, 'reports', 40);
  at(8, 'reports', 60, [{ kind: 'missing', row: 'public_report b' }]);
  at(11, 'keys', 20);
  at(16, 'keys', 50);
  expect(lines).toEqual([
    'removed public_report a',
    // 40 in the six seconds since it began: 60 take 9.
    'Compared 40 of 100 public rows: 1 differed, about 9 s left.',
    'added public_report b',
    // The second part began at the eighth second: 20 in three seconds, 50 in eight.
    'Compared 20 of 100 combinations of area and item: 2 differed, about 12 s left.',
    'Compared 50 of 100 combinations of area and item: 2 differed, about 8 s left.',
  ]);
});
