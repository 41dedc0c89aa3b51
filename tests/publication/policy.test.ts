import { isDue, publicationOf, publicDay, publicFrom } from '@/lib/publication/policy';
import { publicPeople } from '@/lib/publication/suppress';

const at = (time: string) => new Date(`2023-01-20T${time}Z`);

describe('publicFrom', () => {
  test('without a delay, at once', () => {
    expect(publicFrom(at('10:17:03'), { delayHours: 0 })).toEqual(at('10:17:03'));
  });
  test('with a delay, up to the full hour', () => {
    expect(publicFrom(at('10:17:03'), { delayHours: 2 })).toEqual(at('13:00:00'));
    expect(publicFrom(at('10:00:00'), { delayHours: 2 })).toEqual(at('12:00:00'));
    expect(publicFrom(at('10:00:01'), { delayHours: 24 })).toEqual(new Date('2023-01-21T11:00:00Z'));
  });
});

test('a week shows its Monday, from Monday to Sunday', () => {
  expect(publicDay('2023-01-16', 'week')).toBe('2023-01-16');
  expect(publicDay('2023-01-22', 'week')).toBe('2023-01-16');
  expect(publicDay('2023-01-22', 'day')).toBe('2023-01-22');
});

describe('when a report is public', () => {
  test('due from the instant on', () => {
    const report = { status: 'VERIFIED', publicFrom: at('12:00:00') } as const;
    expect(isDue(report, at('11:59:59'))).toBe(false);
    expect(isDue(report, at('12:00:00'))).toBe(true);
    expect(isDue({ ...report, status: 'NEEDS_INFO' }, at('12:00:00'))).toBe(false);
  });

  test('verified: at once without a delay, later with one', () => {
    const report = { status: 'VERIFIED', verifiedAt: at('10:17:00'), publishedAt: null } as const;
    expect(publicationOf(report, { delayHours: 0 }, at('10:17:00'))).toEqual({
      publicFrom: at('10:17:00'),
      publishedAt: at('10:17:00'),
    });
    expect(publicationOf(report, { delayHours: 1 }, at('10:17:00'))).toEqual({
      publicFrom: at('12:00:00'),
      publishedAt: null,
    });
  });

  test('the correction of a public report is public at once and keeps its instant', () => {
    const corrected = { status: 'VERIFIED', verifiedAt: at('10:00:00'), publishedAt: at('12:00:00') } as const;
    expect(publicationOf(corrected, { delayHours: 24 }, at('13:00:00')).publishedAt).toEqual(at('12:00:00'));
  });

  test.each(['SUBMITTED', 'NEEDS_INFO', 'REJECTED', 'DUPLICATE', 'WITHDRAWN'] as const)(
    '%s leaves the public at once',
    (status) => {
      const report = { status, verifiedAt: null, publishedAt: at('12:00:00') };
      expect(publicationOf(report, { delayHours: 0 }, at('13:00:00'))).toEqual({ publicFrom: null, publishedAt: null });
    },
  );
});

describe('numbers of people', () => {
  const policy = { minPeople: 10, roundTo: 5 };
  test.each([
    [null, null, 'unknown'],
    [0, 0, 'known'],
    [1, null, 'suppressed'],
    [9, null, 'suppressed'],
    [10, 10, 'known'],
    [12, 10, 'known'],
    [13, 15, 'known'],
    [122, 120, 'known'],
    [123, 125, 'known'],
  ])('%p is shown as %p (%s)', (value, shown, status) => {
    expect(publicPeople(value, policy, { published: false })).toEqual({ value: shown, status });
  });
  test.each([1, 7, 52])('a published %p stands as it is', (value) => {
    expect(publicPeople(value, policy, { published: true })).toEqual({ value, status: 'known' });
  });
  test('somebody is never rounded to nobody', () => {
    expect(publicPeople(4, { minPeople: 3, roundTo: 10 }, { published: false })).toEqual({
      value: 10,
      status: 'known',
    });
  });
});
