import { randomUUID } from 'node:crypto';

const AREAS = ['stepanakert', 'askeran', 'martakert', 'martuni', 'lachin-road-villages'];
const ITEMS = [['FOOD', 'FOOD-BREAD'], ['MEDICINE', 'MED-INSULIN-S'], ['GAS', 'GAS-NATGAS'], ['MEDICAL_AID', 'AID-DIALYSIS']];

/** A sound report as a script sends it, each another one. Synthetic, for measuring. */
export function syntheticReport(index) {
  const [category, itemCode] = ITEMS[index % 4];
  return {
    id: randomUUID(),
    areaId: AREAS[index % 5],
    category,
    itemCode,
    severity: (index % 5) + 1,
    peopleAffected: index % 3 === 0 ? null : 10 + (index % 200),
    observedOn: new Date(Date.UTC(2022, 11, 20 + (index % 200))).toISOString().slice(0, 10),
    sourceType: 'HOUSEHOLD',
    note: `Observation ${index} of the people who live in this house`,
  };
}
