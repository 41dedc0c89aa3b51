import fc from 'fast-check';
import { addDays } from '@/lib/core/dates';
import { CERTAINTIES, SEVERITIES, type Certainty } from '@/lib/crisis/vocabulary';
import { leadCells } from '@/lib/estimates/cells';
import type { FigureReport } from '@/lib/estimates/figure-report';
import { compareLeading } from '@/lib/estimates/leading';
import { day } from './support/world';

/** Cells are gathered report by report; here the same is said the slow way, day by day, as the definition reads. */
const MIN_PEOPLE = 10;
const report = fc
  .record({
    publicId: fc.uuid(),
    severity: fc.constantFrom(...SEVERITIES),
    certainty: fc.constantFrom(...CERTAINTIES),
    on: fc.integer({ min: -5, max: 25 }),
    lasts: fc.integer({ min: 0, max: 40 }),
    published: fc.boolean(),
    people: fc.oneof(
      fc.constant(null),
      fc.constant('withheld' as const),
      fc.constant(0),
      fc.integer({ min: 10, max: 99 }),
    ),
  })
  .map(({ on, lasts, ...rest }): FigureReport => ({ ...rest, observedOn: day(on), activeUntil: day(on + lasts) }));

function slowly(reports: readonly FigureReport[], on: string, minCertainty: Certainty) {
  const strong = CERTAINTIES.slice(0, CERTAINTIES.indexOf(minCertainty) + 1);
  const active = reports.filter(
    (one) => one.observedOn <= on && on <= one.activeUntil && strong.includes(one.certainty),
  );
  const [lead] = [...active].sort(compareLeading);
  if (!lead) return null;
  const known = active.filter((one) => one.people !== null).sort(compareLeading);
  const numbers = known.flatMap(({ people }) => (typeof people === 'number' ? [people] : []));
  const isWithheld = numbers.length < known.length;
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  return {
    minCertainty,
    day: on,
    severity: lead.severity,
    observedOn: lead.observedOn,
    certainty: lead.certainty,
    publicId: lead.publicId,
    people: typeof known[0]?.people === 'number' ? known[0].people : null,
    peopleOn: known[0]?.observedOn ?? null,
    peopleLow: known.length === 0 || (isWithheld && low !== 0) ? null : low,
    peopleHigh: known.length === 0 || (isWithheld && high < MIN_PEOPLE) ? null : high,
    peoplePublished: known.length > 0 && known.every(({ published }) => published),
  };
}

test('every cell is what leads on its day among the active reports that are certain enough', () => {
  fc.assert(
    fc.property(fc.uniqueArray(report, { maxLength: 12, selector: ({ publicId }) => publicId }), (reports) => {
      const expected = CERTAINTIES.flatMap((certainty) =>
        Array.from({ length: 30 }, (_, index) => slowly(reports, addDays(day(1), index), certainty)).filter(
          (cell) => cell !== null,
        ),
      );
      const key = ({ minCertainty, day: on }: { minCertainty: string; day: string }) => `${minCertainty} ${on}`;
      const sorted = <Cell extends { minCertainty: string; day: string }>(cells: Cell[]) =>
        cells.sort((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(sorted(leadCells(reports, day(1), day(30), MIN_PEOPLE))).toEqual(sorted(expected));
    }),
    { numRuns: 200 },
  );
});

test('the order of leading is total: of two different reports one leads, whichever is asked first', () => {
  fc.assert(
    fc.property(report, report, (a, b) => {
      fc.pre(a.publicId !== b.publicId);
      expect(Math.sign(compareLeading(a, b)) * Math.sign(compareLeading(b, a))).toBe(-1);
    }),
  );
});
