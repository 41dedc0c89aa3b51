import { addDays, daysBetween, earlierDay, laterDay } from '@/lib/core/dates';
import type { Area, Day, Item } from '@/lib/crisis/schema';
import { CATEGORIES, type Category, type SourceType } from '@/lib/crisis/vocabulary';
import type { ReportContent } from '@/lib/reports/stored/report-content';
import type { Random } from './random';
import { coldness, type SeverityCourse } from './severity-course';
import { weighted } from './weighted';
import type { World } from './world';

const CATEGORY_WEIGHTS: Record<Category, number> = { FOOD: 40, MEDICINE: 25, GAS: 20, MEDICAL_AID: 15 };
const SOURCE_WEIGHTS: [SourceType, number][] = [
  ['DIRECT_OBSERVATION', 30], ['KEY_INFORMANT', 27], ['FACILITY', 18], ['HOUSEHOLD', 20], ['PUBLISHED', 5],
];
/** Reports of a place inside its district, reports without an item, and statements about the whole. */
const IN_A_PLACE = 0.35;
const IN_GENERAL = 0.08;
const ABOUT_THE_WHOLE = 0.3;
/** Days between what is seen and its report: mostly none or one, at times weeks. */
const MEAN_LAG_DAYS = 1.4;
const LATE = 0.03;
const MEAN_LATE_DAYS = 12;
const CLAIMANTS = ['SAMPLE health office', 'SAMPLE road authority', 'SAMPLE relief agency'];
const NOTES = ['SAMPLE: synthetic report.', 'SAMPLE: the queue was longer than last week.', 'SAMPLE: asked at three shops.'];

/** Draws what a report says, of the day on which it arrives. Every text says SAMPLE. */
export function reportWriter(world: World, course: SeverityCourse): (arrival: Day, random: Random) => ReportContent {
  const open = world.areas.filter((area) => area.open);
  const root = open.find(({ level }) => level === 0);
  const drawDistrict = weighted(open.filter(({ level }) => level === 1), ({ population }) => population ?? 1);
  const placesOf = (district: Area) => open.filter((area) => area.level === 2 && area.parentId === district.id);
  const places = new Map(open.map((area) => [area.id, placesOf(area)]));
  const present = CATEGORIES.filter((category) => world.items.some((item) => item.category === category));
  const categoryOn = [false, true].map((cold) =>
    weighted(present, (category) => CATEGORY_WEIGHTS[category] * (category === 'GAS' && cold ? 2 : 1)),
  );
  const itemOf = new Map(present.map((category) => [category, drawItem(world.items.filter((item) => item.category === category))]));
  const drawSource = weighted(SOURCE_WEIGHTS, ([, weight]) => weight);

  return (arrival, random) => {
    const observedOn = observedDay(world, arrival, random);
    const [sourceType] = drawSource(random);
    const area = root && sourceType === 'PUBLISHED' && random.chance(ABOUT_THE_WHOLE) ? root : placeIn(drawDistrict(random), random);
    const category = categoryOn[coldness(observedOn) > 0.3 ? 1 : 0]!(random);
    const item = random.chance(IN_GENERAL) ? null : itemOf.get(category)!(random);
    return {
      areaId: area.id,
      category,
      itemCode: item?.code ?? null,
      severity: course(area.id, category, item, observedOn, random),
      peopleAffected: people(area, world, random),
      unlikely: false,
      ...quantities(item, random),
      observedOn,
      sourceType,
      ...(sourceType === 'PUBLISHED' ? statement(observedOn, random) : NO_STATEMENT),
      archived: null,
      codingNote: null,
      note: random.one(NOTES),
    };
  };

  function placeIn(district: Area, random: Random): Area {
    const inside = places.get(district.id)!;
    return inside.length > 0 && random.chance(IN_A_PLACE) ? random.one(inside) : district;
  }
}

function drawItem(items: readonly Item[]): (random: Random) => Item {
  return weighted(items, ({ weight, position }) => (weight === 'ESSENTIAL' ? 5 : 1 + (position % 3)));
}

function observedDay({ firstDay, lastDay }: World, arrival: Day, random: Random): Day {
  const lag = Math.floor(random.wait(random.chance(LATE) ? MEAN_LATE_DAYS : MEAN_LAG_DAYS));
  return laterDay(firstDay, earlierDay(lastDay, addDays(arrival, -lag)));
}

/** Nobody knows, none, a few (who will be suppressed), or a share of those who live around; never more than these. */
function people(area: Area, { areas }: World, random: Random): number | null {
  if (random.chance(0.3)) return null;
  if (random.chance(0.02)) return 0;
  if (random.chance(0.15)) return random.whole(1, 9);
  const around = area.population ?? areas.find(({ id }) => id === area.parentId)?.population ?? 1000;
  return Math.max(1, Math.min(around, Math.round(around * 0.001 * 10 ** (2.3 * random.next()))));
}

function quantities(item: Item | null, random: Random): Pick<ReportContent, 'quantityNeeded' | 'quantityAvailable' | 'unit'> {
  if (!item || !random.chance(0.2)) return { quantityNeeded: null, quantityAvailable: null, unit: null };
  const needed = random.whole(1, 4000) / 4;
  const available = random.chance(0.7) ? Math.round(needed * random.next() * 40) / 40 : null;
  return { quantityNeeded: needed, quantityAvailable: available, unit: item.unit };
}

const NO_STATEMENT = { citation: null, claimedBy: null, statement: null, validUntil: null, counterClaim: null };

function statement(observedOn: Day, random: Random) {
  const number = random.whole(1, 99_999);
  return {
    citation: `https://example.org/sample/${observedOn.replaceAll('-', '/')}/${number}`,
    claimedBy: random.one(CLAIMANTS),
    statement: `SAMPLE statement ${number}: "less than half" of what is needed, ${daysBetween('2000-01-01', observedOn)} counted`,
    validUntil: random.chance(0.3) ? addDays(observedOn, random.whole(7, 45)) : null,
    counterClaim: random.chance(0.1) ? 'SAMPLE: another party says that there is enough.' : null,
  };
}
