import { dayToDb } from '@/lib/core/dates';
import type { Names } from '@/lib/crisis/schema';
import type { ProfileFiles } from '@/lib/crisis/profile-schema';
import type { Tx } from '@/lib/db/client';
import type { Profile } from './read-profile';

/** Writes the rows of a checked profile into an empty database; `sums` is what a later start compares its files with. */
export async function storeProfile(tx: Tx, { files, map }: Pick<Profile, 'files' | 'map'>, sums: string, now: Date): Promise<void> {
  await tx.area.createMany({ data: [...areaRows(files), ...placeRows(files)] });
  await tx.item.createMany({ data: files['items.json'].items.map(itemRow) });
  await tx.event.createMany({ data: eventRows(files) });
  const { baselines, series, seriesClaimedBy } = files['baselines.json'];
  await tx.baseline.createMany({
    data: baselines.map((baseline, position) => ({
      ...baseline,
      name: namesOf(baseline.name),
      date: baseline.date ?? null,
      note: baseline.note ?? null,
      position,
    })),
  });
  await tx.baselineSeries.createMany({
    data: series.map(({ date, day: _day, ...values }) => ({ day: dayToDb(date), claimedBy: seriesClaimedBy ?? '', values })),
  });
  const profile = files['profile.json'];
  await tx.loadedCrisis.create({ data: { code: profile.code, profile, sha256: sums, loadedAt: now, ...(map ? { map: map as object } : {}) } });
}

function areaRows(files: ProfileFiles) {
  return files['areas.json'].areas.map((area, position) => ({
    id: area.id,
    level: area.level,
    parentId: area.parent,
    names: namesOf(area.names),
    altNames: area.altNames,
    population: area.population,
    populationSource: area.populationMethod ? `${area.populationSource} ; method: ${area.populationMethod}` : area.populationSource,
    populationDate: area.populationDate ?? null,
    populationIsEstimate: area.populationIsEstimate,
    latitude: area.lat ?? null,
    longitude: area.lon ?? null,
    publicMergeWith: area.publicMergeWith ?? null,
    position,
  }));
}

function placeRows(files: ProfileFiles) {
  const before = files['areas.json'].areas.length;
  return files['places.json'].places.map((place, index) => ({
    id: place.id,
    level: 2,
    parentId: place.parent,
    names: namesOf(place.names),
    altNames: place.altNames,
    population: place.population,
    populationSource: place.population === null ? null : place.source,
    populationDate: place.population === null ? null : (place.populationDate ?? null),
    latitude: place.lat ?? null,
    longitude: place.lon ?? null,
    position: before + index,
  }));
}

function itemRow(item: ProfileFiles['items.json']['items'][number], position: number) {
  const { code, category, names, unit, rates, weight, restricted, ...reference } = item;
  return {
    ...{ code, category, names: namesOf(names), unit, rates, restricted, position },
    weight: weight === 'essential' ? ('ESSENTIAL' as const) : ('PART' as const),
    reference: JSON.parse(JSON.stringify(reference)),
  };
}

function eventRows(files: ProfileFiles) {
  const byDate = files['events.json'].events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return byDate.map((event, position) => ({ ...event, date: dayToDb(event.date), title: namesOf(event.title), position }));
}

/** Names without the languages that are not there. */
function namesOf(names: Names): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
