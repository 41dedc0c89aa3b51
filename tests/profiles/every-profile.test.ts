import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { loadProfile } from '@/lib/imports/load-profile';
import { emptyDatabase } from '../support/empty-database';
import type { TestDatabase } from '../support/database';

const PROFILES = 'prisma/profiles';
const folders = readdirSync(PROFILES);
const LANGUAGES = ['en', 'hy', 'ru'];

test('there are the first crisis and the template', () => {
  expect(folders.sort()).toEqual(['nk-2022-2023', 'template']);
});

/** Read with nothing of the project's own: the files must be sound by themselves. */
describe.each(folders)('profile %s', (name) => {
  const folder = path.join(PROFILES, name);
  const json = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const profile = json('profile.json');
  const { areas } = json('areas.json');
  const { places } = json('places.json');
  const { items } = json('items.json');
  const { events } = json('events.json');
  const { baselines, series } = json('baselines.json');

  test('populations add up and name their source', () => {
    const districts = areas.filter(({ level }: { level: number }) => level === 1);
    const sum = districts.reduce((total: number, { population }: { population: number }) => total + population, 0);
    expect(sum).toBe(areas[0].population);
    expect(areas[0].population).toBe(profile.population.value);
    for (const area of areas) expect(area.populationSource).toMatch(/\w/);
    for (const area of districts) if (area.population < profile.policy.minAreaPopulation) expect(area.publicMergeWith).toBeTruthy();
  });

  test('ids are unique and every parent is there', () => {
    const ids = [...areas, ...places].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { parent } of [...areas.slice(1), ...places]) expect(ids).toContain(parent);
    for (const list of [items.map(({ code }: { code: string }) => code), events.map(({ id }: { id: string }) => id)]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  test('names are there in all languages, items have a unit, statements a source', () => {
    for (const { names } of [profile, ...areas, ...places, ...items]) for (const language of LANGUAGES) expect(names[language]).toMatch(/\S/);
    for (const words of [profile.banner, profile.namesNotice]) for (const language of LANGUAGES) expect(words[language]).toMatch(/\S/);
    for (const { title } of events) for (const language of LANGUAGES) expect(title[language]).toMatch(/\S/);
    for (const { unit } of items) expect(unit).toMatch(/\w/);
    for (const { source } of [...items, ...events, ...baselines, ...series]) expect(source).toMatch(/\w/);
  });

  test('what is invented says SAMPLE, what is not does not', () => {
    for (const { names } of [profile, ...areas, ...places]) expect(names.en.startsWith('SAMPLE')).toBe(profile.sample === true);
  });

  test('it loads, with every row of its record', async () => {
    const database: TestDatabase = await emptyDatabase();
    const record = path.join(folder, 'documented-reports.csv');
    const rows = existsSync(record) ? (parse(readFileSync(record)) as string[][]).length - 1 : 0;
    const loaded = await loadProfile({ db: database.db, folder, now: new Date('2026-01-15T08:30:00.000Z') });
    expect(loaded).toEqual({ loaded: true, reports: rows, differences: [] });
    expect(await database.db.report.count()).toBe(rows);
    expect(await database.db.area.count()).toBe(areas.length + places.length);
    await database.close();
  });
});
