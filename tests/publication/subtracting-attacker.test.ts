import fc from 'fast-check';
import { POLICY } from '../estimates/support/world';
import { howMany } from '../support/how-many';
import { attacked } from './support/attacker';
import { everythingPublic, type PublicState } from './support/everything-public';
import { COMPUTABLE, isSmall, PLAIN_AREAS, randomHistory, type History } from './support/random-record';

/** An attacker who asks everything and computes with it. Numbers are such that rounding changes none, so that it hides nothing. */
const DATA_SETS = howMany({ few: 30, full: 500 });
const ROUNDED_TO_NOTHING = { ...POLICY, roundTo: 1 };

const asPublished = (history: History) => history.map((reports) => everythingPublic(PLAIN_AREAS, reports, ROUNDED_TO_NOTHING));

/** The mistake that this is about: totals are made of all numbers, and only then are small figures blanked. */
function asBlankedAfterwards(history: History): PublicState[] {
  return history.map((reports) => {
    const { files } = everythingPublic(PLAIN_AREAS, reports, { ...ROUNDED_TO_NOTHING, minPeople: 1 });
    const blanked = files.map((file) => ({
      ...file,
      trends: file.trends.map((row) => {
        const isSmallFigure = row.measure === 'people_affected' && [row.value, row.low, row.high].some((number) => number !== null && number > 0 && number < 10);
        return isSmallFigure ? { ...row, value: null, low: null, high: null, status: 'suppressed' as const } : row;
      }),
    }));
    return { reports: everythingPublic(PLAIN_AREAS, reports).reports, files: blanked };
  });
}

/** Two small numbers of which only the name says which one leads: where nothing is withheld, the larger one does, and a reader cannot know. */
function hasTie(history: History): boolean {
  return history.some((reports) => {
    const small = reports.filter(isSmall).map(({ area, category, item, on, certainty, severity }) => [area, category, item, on, certainty, severity].join());
    return new Set(small).size < small.length;
  });
}

/** Runs the attack over random data sets: how many numbers were suppressed, and for how many a value from 1 to 9 was ruled out. */
function attack(publish: (history: History) => PublicState[]): { suppressed: number; recovered: string[] } {
  let suppressed = 0;
  const recovered: string[] = [];
  fc.assert(
    fc.property(randomHistory(COMPUTABLE), (history) => {
      fc.pre(!hasTie(history));
      const left = attacked(publish(history));
      for (const report of new Map(history.flat().filter(isSmall).map((one) => [`${one.id} ${one.revision}`, one])).values()) {
        const values = left.get(`${report.id} ${report.revision}`)!;
        // An attacker who rules out what is true has the method wrong, and proves nothing.
        expect(values).toContain(report.people);
        suppressed += 1;
        if (values.length < 9) recovered.push(`${report.people} of ${values.join()}`);
      }
    }),
    { numRuns: DATA_SETS },
  );
  return { suppressed, recovered };
}

test('who asks for everything and subtracts recovers nothing', () => {
  const { suppressed, recovered } = attack(asPublished);
  expect(recovered).toEqual([]);
  expect(suppressed).toBeGreaterThan(DATA_SETS * 2);
}, 900_000);

test('the same attacker recovers numbers where figures are blanked after totals were made', () => {
  const { suppressed, recovered } = attack(asBlankedAfterwards);
  expect(recovered.length).toBeGreaterThan(suppressed / 10);
}, 900_000);
