import { readFileSync } from 'node:fs';
import { previewOf, type PreviewAnswers, type PreviewRules } from '@/lib/publication/preview-of';
import { POLICY } from '../estimates/support/world';

/** Two districts that are only shown together, one of them with a village, and one that stands alone. */
const RULES: PreviewRules = {
  policy: POLICY,
  areas: [
    { id: 'land', level: 0, parentId: null, publicMergeWith: null, name: 'The land' },
    { id: 'north', level: 1, parentId: 'land', publicMergeWith: null, name: 'North' },
    { id: 'small', level: 1, parentId: 'land', publicMergeWith: 'north', name: 'Small' },
    { id: 'south', level: 1, parentId: 'land', publicMergeWith: null, name: 'South' },
    { id: 'village', level: 2, parentId: 'small', publicMergeWith: null, name: 'Village' },
  ],
  items: [
    { code: 'LPG', unit: 'l', restricted: false },
    { code: 'DIESEL', unit: 'l', restricted: true },
  ],
};
const ANSWERS: PreviewAnswers = {
  observedOn: '2023-01-20',
  areaId: 'south',
  category: 'GAS',
  itemCode: 'LPG',
  severity: 4,
  peopleAffected: 123,
  quantityNeeded: 40.5,
  quantityAvailable: null,
  unit: null,
  sourceType: 'FACILITY',
  claimedBy: null,
  statement: null,
  citation: null,
  counterClaim: null,
  validUntil: null,
};
const NOW = new Date('2023-01-20T10:40:00Z');
const preview = (answers: Partial<PreviewAnswers> = {}, policy: Partial<PreviewRules['policy']> = {}) =>
  previewOf({ ...ANSWERS, ...answers }, { ...RULES, policy: { ...POLICY, ...policy } }, NOW);

test('every line of the public version, worked out by hand', () => {
  expect(preview()).toEqual({
    observedOn: '2023-01-20',
    areaId: 'south',
    areaName: 'South',
    scope: 'area',
    category: 'GAS',
    itemCode: 'LPG',
    severity: 4,
    // To the nearest 5: 123 lies between 120 and 125.
    peopleAffected: 125,
    peopleStatus: 'known',
    quantityNeeded: '40.5',
    quantityAvailable: null,
    unit: 'l',
    sourceType: 'FACILITY',
    claimedBy: null,
    statement: null,
    citation: null,
    counterClaim: null,
    validUntil: null,
    codingNote: null,
    publicFrom: NOW,
    isAtOnce: true,
  });
});

test.each<[string, string, 'area' | 'part']>([
  ['village', 'North + Small', 'part'],
  ['small', 'North + Small', 'area'],
  ['north', 'North + Small', 'area'],
  ['land', 'The land', 'area'],
])('a report from %s is shown under %s, as %s of it', (areaId, areaName, scope) => {
  expect(preview({ areaId })).toMatchObject({ areaName, scope });
  expect(JSON.stringify(preview({ areaId: 'village' }))).not.toMatch(/village/i);
});

test.each<[number | null, number | null, string]>([
  [null, null, 'unknown'],
  [0, 0, 'known'],
  [1, null, 'suppressed'],
  [9, null, 'suppressed'],
  [10, 10, 'known'],
  [12, 10, 'known'],
  [13, 15, 'known'],
])('%s people are shown as %s, %s', (peopleAffected, shown, status) => {
  expect(preview({ peopleAffected })).toMatchObject({ peopleAffected: shown, peopleStatus: status });
});

test('a published statement keeps its own number and its words', () => {
  const said = { sourceType: 'PUBLISHED', peopleAffected: 7, claimedBy: 'ICRC', statement: 'Gas stopped' } as const;
  expect(preview(said)).toMatchObject({ peopleAffected: 7, peopleStatus: 'known', claimedBy: 'ICRC', statement: 'Gas stopped' });
});

test('stocks of restricted items stay hidden, and so do amounts of no item', () => {
  const hidden = { quantityNeeded: null, quantityAvailable: null, unit: null };
  expect(preview({ itemCode: 'DIESEL', quantityAvailable: 3 })).toMatchObject(hidden);
  expect(preview({ itemCode: null })).toMatchObject(hidden);
});

test('a week is shown by its Monday: 20 January 2023 is a Friday', () => {
  expect(preview({}, { publicGrain: 'week' }).observedOn).toBe('2023-01-16');
});

test('with a delay it is public that many hours later, at the next full hour', () => {
  const { publicFrom, isAtOnce } = preview({}, { delayHours: 48 });
  expect([publicFrom.toISOString(), isAtOnce]).toEqual(['2023-01-22T11:00:00.000Z', false]);
});

test('what is private does not come out, whatever is put in', () => {
  const planted = { note: 'canary', authorId: 'canary', codingNote: 'canary', claimedBy: 'canary' } as Partial<PreviewAnswers>;
  expect(JSON.stringify(preview(planted))).not.toContain('canary');
});

test('it runs on a phone: what it imports knows no server', () => {
  const seen = new Set<string>();
  const walk = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(`${file}.ts`, 'utf8');
    for (const [, target] of text.matchAll(/^import (?!type)[^;]*? from '([^']+)'/gm)) {
      expect([file, target]).toEqual([file, expect.stringMatching(/^(@\/lib\/|\.\/)/)]);
      walk(target!.startsWith('.') ? `lib/publication/${target!.slice(2)}` : target!.slice(2));
    }
  };
  walk('lib/publication/preview-of');
  expect(seen.size).toBeGreaterThan(3);
  expect([...seen].filter((file) => /^lib\/(db|http|auth|audit)\//.test(file))).toEqual([]);
});
