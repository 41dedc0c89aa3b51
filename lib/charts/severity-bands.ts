import { SEVERITIES } from '@/lib/crisis/vocabulary';
import type { DaySeverity } from '@/lib/estimates/trend';
import type { Band, Numeral } from './model';
import { stepsOf } from './steps';

type Words = (level: number, basis?: 'own' | 'whole_area') => string;
type Range = { low: number; high: number };

const WORST_FIRST = [...SEVERITIES].reverse();
const BASES = ['own', 'whole_area'] as const;
/** A numeral stands where it has this share of the axis and of the height to itself. */
const NUMERAL_ROOM = { length: 0.03, height: 0.3 };

/** F1 as bands, stacked from the worst upwards; what they leave open to the population is "no report". */
export function severityBands(days: readonly DaySeverity[], word: Words): Band[] {
  const stacks = days.map(stackOf);
  return WORST_FIRST.flatMap((level) =>
    BASES.map((basis) => ({
      id: `severity-${level}-${basis}`,
      series: { kind: 'severity' as const, level, basis },
      label: word(level, basis),
      steps: stepsOf(stacks.map((stack) => stack.get(`${level}-${basis}`) ?? null)),
    })),
  ).filter((band) => band.steps.length > 0);
}

/** What was last known, stacked on top of what is reported: it stays inside "no report". */
export function lastKnownBands(days: readonly DaySeverity[], word: Words): Band[] {
  return WORST_FIRST.map((level) => ({
    id: `last-${level}`,
    series: { kind: 'last-known' as const, level },
    label: word(level),
    steps: stepsOf(days.map((parts) => lastKnownRange(parts, level))),
  })).filter((band) => band.steps.length > 0);
}

/** One numeral in the middle of each stretch that has room for it. */
export function severityNumerals(bands: readonly Band[], count: number, max: number, room = NUMERAL_ROOM): Numeral[] {
  return bands.flatMap(({ series, steps }) => {
    if (series.kind !== 'severity') return [];
    const high = steps.filter((step) => step.high - step.low >= max * room.height && step.to - step.from >= count * room.length);
    const { level, basis } = series;
    return high.map(({ from, to, low, high: top }) => ({ at: (from + to) / 2, value: (low + top) / 2, level, basis }));
  });
}

function stackOf(parts: DaySeverity): Map<string, Range> {
  const stack = new Map<string, Range>();
  let below = 0;
  for (const level of WORST_FIRST) {
    for (const basis of BASES) {
      const people = sum(parts.filter((part) => part.severity === level && part.basis === basis));
      if (people > 0) stack.set(`${level}-${basis}`, { low: below, high: below + people });
      below += people;
    }
  }
  return stack;
}

function lastKnownRange(parts: DaySeverity, level: number): Range | null {
  const reported = sum(parts.filter((part) => part.severity !== null));
  const worse = sum(parts.filter((part) => part.severity === null && (part.lastSeverity ?? 0) > level));
  const here = sum(parts.filter((part) => part.severity === null && part.lastSeverity === level));
  return here === 0 ? null : { low: reported + worse, high: reported + worse + here };
}

function sum(parts: readonly { people: number }[]): number {
  return parts.reduce((total, { people }) => total + people, 0);
}
