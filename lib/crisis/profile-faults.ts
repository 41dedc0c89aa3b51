import type { PublicationPolicy } from './schema';
import type { ProfileFileName, ProfileFiles } from './profile-schema';

/** What is wrong in one place of a profile: `row` counts from 1, null where the whole file is meant. */
export type ProfileFault = { file: ProfileFileName | 'documented-reports.csv' | 'map.topojson'; row: number | null; field: string; message: string };

type Area = ProfileFiles['areas.json']['areas'][number];
type Place = ProfileFiles['places.json']['places'][number];

/** What no schema of a single file can say: numbers that must add up, and names that must exist elsewhere. */
export function profileFaults(files: ProfileFiles): ProfileFault[] {
  const { areas } = files['areas.json'];
  const { places } = files['places.json'];
  const { items } = files['items.json'];
  const { events } = files['events.json'];
  const { baselines } = files['baselines.json'];
  const profile = files['profile.json'];
  const inLanguages = (file: ProfileFault['file'], field: string, rows: { names: Record<string, string | null | undefined> }[]) =>
    rows.flatMap(({ names }, index) =>
      profile.languages.filter((language) => !names[language]).map((language) => fault(file, index, `${field}.${language}`, 'is missing')),
    );
  return [
    ...crisisFaults(files),
    ...(items.length > 0 ? [] : [{ file: 'items.json', row: null, field: 'items', message: 'is empty' } as const]),
    ...twice('areas.json', 'id', [...areas, ...places].map(({ id }) => id), areas.length),
    ...areas.flatMap((area, index) => areaFaults(area, index, areas, profile.policy)),
    ...populationFaults(areas, profile.population.value),
    ...places.flatMap((place, index) => placeFaults(place, index, areas, places)),
    ...twice('items.json', 'code', items.map(({ code }) => code)),
    ...twice('events.json', 'id', events.map(({ id }) => id)),
    ...twice('baselines.json', 'id', baselines.map(({ id }) => id)),
    ...inLanguages('profile.json', 'names', [profile]).map((missing) => ({ ...missing, row: null })),
    ...inLanguages('areas.json', 'names', areas),
    ...inLanguages('places.json', 'names', places),
    ...inLanguages('items.json', 'names', items),
  ];
}

function crisisFaults({ 'profile.json': profile, 'baselines.json': baselines }: ProfileFiles): ProfileFault[] {
  const faults: ProfileFault[] = [];
  const wrong = (field: string, message: string) => faults.push({ file: 'profile.json', row: null, field, message });
  if (!isTimeZone(profile.timeZone)) wrong('timeZone', 'is no time zone of the IANA list');
  if (profile.endedOn && profile.endedOn < profile.startsOn) wrong('endedOn', 'is before startsOn');
  if (profile.figuresUntil && profile.figuresUntil < profile.startsOn) wrong('figuresUntil', 'is before startsOn');
  if (profile.figuresUntil && profile.endedOn && profile.figuresUntil > profile.endedOn) wrong('figuresUntil', 'is after endedOn');
  if (profile.openOn && profile.openOn < profile.startsOn) wrong('openOn', 'is before startsOn');
  if (profile.openOn && profile.figuresUntil && profile.openOn > profile.figuresUntil) wrong('openOn', 'is after figuresUntil');
  if (baselines.series.length > 0 && !baselines.seriesClaimedBy) {
    faults.push({ file: 'baselines.json', row: null, field: 'seriesClaimedBy', message: 'is missing: a running total names its claimant' });
  }
  return faults;
}

function areaFaults(area: Area, index: number, areas: Area[], policy: PublicationPolicy): ProfileFault[] {
  const faults: ProfileFault[] = [];
  const wrong = (field: string, message: string) => faults.push(fault('areas.json', index, field, message));
  const parent = areas.slice(0, index).find(({ id }) => id === area.parent);
  if (area.level === 0 && index > 0) wrong('level', 'there is one root, and it comes first');
  if (area.level === 0 && area.parent !== null) wrong('parent', 'the root has none');
  if (area.level === 1 && parent?.level !== 0) wrong('parent', 'is not the root of this file');
  if (area.level === 1 && area.population < policy.minAreaPopulation && !area.publicMergeWith) {
    wrong('publicMergeWith', `is missing: fewer than ${policy.minAreaPopulation} people live there`);
  }
  if (!area.publicMergeWith) return faults;
  const target = areas.find(({ id }) => id === area.publicMergeWith);
  if (target?.level !== 1 || target.id === area.id) wrong('publicMergeWith', 'names no other area of level 1');
  else if (target.publicMergeWith) wrong('publicMergeWith', 'names an area that is itself merged');
  return faults;
}

function placeFaults(place: Place, index: number, areas: Area[], places: Place[]): ProfileFault[] {
  const parent = areas.find(({ id }) => id === place.parent);
  if (parent?.level !== 1) return [fault('places.json', index, 'parent', 'is no area of level 1')];
  const inside = places.filter((other) => other.parent === place.parent).reduce((sum, { population }) => sum + (population ?? 0), 0);
  if (place.population === null || inside <= parent.population) return [];
  return [fault('places.json', index, 'population', `the places of ${parent.id} hold ${inside} people, the area ${parent.population}`)];
}

/** Every sum of the figures rests on this: the areas of level 1 make up the whole. */
function populationFaults(areas: Area[], population: number): ProfileFault[] {
  const root = areas[0];
  if (!root || root.level !== 0) return [{ file: 'areas.json', row: null, field: 'areas', message: 'the first is not the root' }];
  const sum = areas.filter(({ level }) => level === 1).reduce((total, area) => total + area.population, 0);
  const faults =
    sum === root.population ? [] : [fault('areas.json', 0, 'population', `is ${root.population}, the areas of level 1 sum to ${sum}`)];
  if (root.population === population) return faults;
  const message = `is ${population}, the root of areas.json says ${root.population}`;
  return [...faults, { file: 'profile.json', row: null, field: 'population.value', message }];
}

/** Keys that stand twice. Rows from `split` on are those of places.json. */
function twice(file: ProfileFileName, field: string, keys: string[], split = keys.length): ProfileFault[] {
  return keys.flatMap((key, index) => {
    if (keys.indexOf(key) === index) return [];
    const message = `${key} stands twice`;
    return [index < split ? fault(file, index, field, message) : fault('places.json', index - split, field, message)];
  });
}

function fault(file: ProfileFault['file'], index: number, field: string, message: string): ProfileFault {
  return { file, row: index + 1, field, message };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
