import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/core/dates';

/** A report as a script sends it; every one is sound and different by its id. Synthetic, for tests. */
export function sampleReport(index = 0): Record<string, unknown> & { id: string } {
  const areas = ['stepanakert', 'askeran', 'martakert', 'martuni', 'lachin-road-villages'];
  const items = [['FOOD', 'FOOD-BREAD'], ['MEDICINE', 'MED-INSULIN-S'], ['GAS', 'GAS-NATGAS'], ['MEDICAL_AID', 'AID-DIALYSIS']] as const;
  const [category, itemCode] = items[index % items.length]!;
  return {
    id: randomUUID(),
    areaId: areas[index % areas.length],
    category,
    itemCode,
    severity: (index % 5) + 1,
    peopleAffected: index % 3 === 0 ? null : 10 + (index % 200),
    observedOn: addDays('2022-12-20', index % 200),
    sourceType: 'DIRECT_OBSERVATION',
  };
}
