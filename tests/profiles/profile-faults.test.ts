import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ProfileRefused, readProfile } from '@/lib/imports/read-profile';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'shortfall-faults-'));
  cpSync('prisma/profiles/template', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

// A profile is plain JSON that a test breaks in one place.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any;
type Case = [string, string, (json: Json) => void, { row: number | null; field: string; message?: RegExp }[]];

const CASES: Case[] = [
  ['a misspelt key', 'profile.json', (it) => (it.figureUntil = '2026-01-01'), [{ row: null, field: '', message: /figureUntil/ }]],
  ['a day that does not exist', 'profile.json', (it) => (it.startsOn = '2025-02-30'), [{ row: null, field: 'startsOn' }]],
  ['a time zone that is none', 'profile.json', (it) => (it.timeZone = 'Mars/Olympus'), [{ row: null, field: 'timeZone' }]],
  ['an end before the beginning', 'profile.json', (it) => (it.endedOn = '2025-05-31'), [{ row: null, field: 'endedOn' }]],
  ['another total', 'profile.json', (it) => (it.population.value = 24701), [{ row: null, field: 'population.value' }]],
  ['districts that do not sum to the whole', 'areas.json', (it) => (it.areas[1].population = 14001),
    [{ row: 1, field: 'population', message: /24700.*24701/ }]],
  ['a small district shown alone', 'areas.json', (it) => delete it.areas[3].publicMergeWith, [{ row: 4, field: 'publicMergeWith' }]],
  ['a merge with nobody', 'areas.json', (it) => (it.areas[3].publicMergeWith = 'east'), [{ row: 4, field: 'publicMergeWith' }]],
  ['a merge in a row', 'areas.json', (it) => (it.areas[2].publicMergeWith = 'north'), [{ row: 4, field: 'publicMergeWith' }]],
  ['a district without root', 'areas.json', (it) => (it.areas[2].parent = 'north'), [{ row: 3, field: 'parent' }]],
  ['a name that is missing', 'areas.json', (it) => delete it.areas[2].names.hy, [{ row: 3, field: 'names.hy' }]],
  ['a place nowhere', 'places.json', (it) => (it.places[1].parent = 'valley'), [{ row: 2, field: 'parent' }]],
  ['a place that stands twice', 'places.json', (it) => (it.places[4].id = 'quarry'), [{ row: 5, field: 'id' }]],
  ['places with more people than their district', 'places.json', (it) => (it.places[3].population = 10_001),
    [{ row: 4, field: 'population', message: /10001.*10000/ }]],
  ['no item', 'items.json', (it) => (it.items = []), [{ row: null, field: 'items' }]],
  ['an item without unit and of no category', 'items.json', (it) => Object.assign(it.items[2], { unit: '', category: 'WATER' }),
    [{ row: 3, field: 'category' }, { row: 3, field: 'unit' }]],
  ['an event without source', 'events.json',
    (it) => it.events.push({ id: 'e', date: '2025-06-02', kind: 'gas', title: { en: 'E' }, attributedTo: null, disputed: false, counterClaim: null, confidence: 'low' }),
    [{ row: 1, field: 'source' }]],
  ['running totals of nobody', 'baselines.json', (it) => it.series.push({ date: '2025-06-02', day: 2, births: 3, source: 'S' }),
    [{ row: null, field: 'seriesClaimedBy' }]],
];

test.each(CASES)('%s is named by file, row and field', (_name, file, spoil, expected) => {
  const at = path.join(folder, file);
  const json = JSON.parse(readFileSync(at, 'utf8'));
  spoil(json);
  writeFileSync(at, JSON.stringify(json));
  expect(faults()).toEqual(
    expected.map(({ message, ...place }) => ({ file, ...place, message: message ? expect.stringMatching(message) : expect.any(String) })),
  );
});

test('a file that is missing or no JSON is named, and every fault at once', () => {
  rmSync(path.join(folder, 'events.json'));
  writeFileSync(path.join(folder, 'items.json'), '{ "schema": 1, ');
  expect(faults().map(({ file, message }) => `${file} ${message}`)).toEqual([
    expect.stringMatching(/^items\.json is not JSON/), 'events.json cannot be read',
  ]);
});

test('the refusal is readable as it stands', () => {
  const at = path.join(folder, 'areas.json');
  writeFileSync(at, readFileSync(at, 'utf8').replace('"population": 14000', '"population": 14001'));
  expect(() => readProfile(folder)).toThrow(
    `The profile in ${folder} cannot be used:\nareas.json, row 1, population: is 24700, the areas of level 1 sum to 24701`,
  );
});

function faults() {
  try {
    readProfile(folder);
    return [];
  } catch (error) {
    if (!(error instanceof ProfileRefused)) throw error;
    return error.faults;
  }
}
