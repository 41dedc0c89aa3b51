import type { Area, Item } from '@/lib/crisis/schema';
import type { ReportRules } from '@/lib/reports/input/check-report';

/** A small crisis for tests of the pure rules: a whole, a district with a place, a closed district; three items. */
export function rules(changes: Partial<ReportRules> = {}): ReportRules {
  return {
    crisis: { startsOn: '2022-12-12', endedOn: null },
    areas: [
      area({ id: 'whole', level: 0, parentId: null, population: 10_000 }),
      area({ id: 'north', level: 1, parentId: 'whole', population: 5_400 }),
      area({ id: 'hill', level: 2, parentId: 'north', population: null }),
      area({ id: 'shut', level: 1, parentId: 'whole', population: 900, open: false }),
    ],
    items: [
      item({ code: 'FLOUR', category: 'FOOD', unit: 'kg', rates: ['kg/person/month'] }),
      item({ code: 'PIPED', category: 'GAS', unit: 'm3', rates: [] }),
      item({ code: 'DIESEL', category: 'GAS', unit: 'l', rates: [], restricted: true }),
    ],
    today: '2023-02-20',
    ...changes,
  };
}

/** A sound report about the north, as a script would send it. */
export function soundReport(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: '0190b1de-7a4f-7c11-9c5e-1f6f4e3f0a01',
    areaId: 'north',
    category: 'FOOD',
    severity: 3,
    observedOn: '2023-02-18',
    sourceType: 'HOUSEHOLD',
    ...changes,
  };
}

/** A sound published statement about the whole. */
export function publishedReport(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return soundReport({
    areaId: 'whole',
    sourceType: 'PUBLISHED',
    citation: 'https://example.org/statement',
    claimedBy: 'the health office',
    statement: 'No insulin was delivered this week',
    ...changes,
  });
}

function area(area: Pick<Area, 'id' | 'level' | 'parentId' | 'population'> & { open?: boolean }): Area {
  return {
    names: { en: area.id },
    populationSource: null,
    populationDate: null,
    populationIsEstimate: true,
    latitude: null,
    longitude: null,
    altNames: [],
    publicMergeWith: null,
    open: true,
    position: 0,
    ...area,
  };
}

function item(item: Pick<Item, 'code' | 'category' | 'unit' | 'rates'> & { restricted?: boolean }): Item {
  return { names: { en: item.code }, weight: 'ESSENTIAL', restricted: false, position: 0, ...item };
}
