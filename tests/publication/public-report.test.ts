import { areaTree } from '@/lib/crisis/areas';
import type { Crisis, Item } from '@/lib/crisis/schema';
import { toPublicReport, type PublishableReport } from '@/lib/publication/public-report';
import { area, POLICY } from '../estimates/support/world';

const crisis = { policy: POLICY } as Crisis;
const tree = areaTree(
  [
    area('nk', 0, null, 1000),
    area('askeran', 1, 'nk', 950, { position: 1 }),
    area('small', 1, 'nk', 50, { position: 2, publicMergeWith: 'askeran' }),
    area('village', 2, 'small', null, { position: 3 }),
  ],
  POLICY,
);
const item = {
  category: 'GAS',
  names: { en: 'x' },
  unit: 'l',
  rates: [] as string[],
  weight: 'PART',
  position: 0,
} as const;
const items = new Map<string, Item>([
  ['GAS-LPG', { ...item, code: 'GAS-LPG', restricted: false }],
  ['GAS-DIESEL', { ...item, code: 'GAS-DIESEL', restricted: true }],
]);
const REPORT: PublishableReport = {
  publicId: 'p1',
  revision: 2,
  observedOn: '2023-01-20',
  areaId: 'askeran',
  category: 'GAS',
  itemCode: 'GAS-LPG',
  severity: 4,
  peopleAffected: 123,
  quantityNeeded: '40.5',
  quantityAvailable: '3',
  unit: 'l',
  certainty: 'PROBABLE',
  sourceType: 'KEY_INFORMANT',
  claimedBy: 'planted',
  statement: 'planted',
  citation: 'planted',
  counterClaim: 'planted',
  validUntil: '2023-02-01',
  codingNote: 'planted',
  publishedAt: new Date('2023-01-21T00:00:00Z'),
};
const shown = (more: Partial<PublishableReport> = {}, of = crisis) =>
  toPublicReport({ ...REPORT, ...more }, tree, items, of);

test('a report from the area: coarse people, quantities, and no words at all', () => {
  expect(shown()).toEqual({
    publicId: 'p1',
    revision: 2,
    observedOn: '2023-01-20',
    areaId: 'askeran',
    scope: 'area',
    category: 'GAS',
    itemCode: 'GAS-LPG',
    severity: 4,
    peopleAffected: 125,
    peopleStatus: 'known',
    quantityNeeded: '40.5',
    quantityAvailable: '3',
    unit: 'l',
    certainty: 'PROBABLE',
    sourceType: 'KEY_INFORMANT',
    claimedBy: null,
    statement: null,
    citation: null,
    counterClaim: null,
    validUntil: null,
    codingNote: null,
    publishedAt: new Date('2023-01-21T00:00:00Z'),
  });
});

test('a published statement keeps its words and its numbers', () => {
  expect(
    shown({ sourceType: 'PUBLISHED', peopleAffected: 7, statement: 'Gas stopped', claimedBy: 'ICRC' }),
  ).toMatchObject({
    peopleAffected: 7,
    peopleStatus: 'known',
    statement: 'Gas stopped',
    claimedBy: 'ICRC',
    validUntil: '2023-02-01',
    codingNote: 'planted',
  });
});

test('a place is shown as an unnamed part of its public area, a merged area as the whole of it', () => {
  expect(shown({ areaId: 'village' })).toMatchObject({ areaId: 'askeran', scope: 'part' });
  expect(shown({ areaId: 'small' })).toMatchObject({ areaId: 'askeran', scope: 'area' });
  expect(shown({ areaId: 'nk' })).toMatchObject({ areaId: 'nk', scope: 'area' });
  expect(JSON.stringify(shown({ areaId: 'village' }))).not.toContain('village');
});

test('stocks of restricted items are never public, nor a unit without a quantity', () => {
  expect(shown({ itemCode: 'GAS-DIESEL' })).toMatchObject({
    quantityNeeded: null,
    quantityAvailable: null,
    unit: null,
  });
  expect(shown({ quantityNeeded: null, quantityAvailable: null })).toMatchObject({ unit: null });
});

test('the grain of a week', () => {
  expect(shown({}, { policy: { ...POLICY, publicGrain: 'week' } } as Crisis).observedOn).toBe('2023-01-16');
});

test('what is not named in the allow-list cannot leave', () => {
  const planted = { ...REPORT, note: 'canary', authorId: 'canary', receivedAt: 'canary' } as PublishableReport;
  expect(JSON.stringify(toPublicReport(planted, tree, items, crisis))).not.toContain('canary');
});
