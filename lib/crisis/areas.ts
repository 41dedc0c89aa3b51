import type { Area, Names, PublicationPolicy } from './schema';

/**
 * What the public knows as one area: the whole crisis (level 0), a district, or districts that are only shown together.
 */
export type PublicArea = Area & { level: 0 | 1; members: readonly string[] };

/**
 * A node of the tree that figures are computed on. `split` are the children whose people are counted on their own,
 * `places` the others: no population, or fewer people than may be shown apart. The root splits into exactly the
 * districts, in their order.
 */
export type FigureArea = {
  id: string;
  level: 0 | 1 | 2;
  population: number | null;
  split: readonly FigureArea[];
  places: readonly FigureArea[];
};

export type AreaTree = {
  /** The whole crisis. */
  root: PublicArea;
  /** Public areas of level 1, in the order of the profile. */
  districts: readonly PublicArea[];
  figures: FigureArea;
  /** Area of any level -> the public area that shows its reports. */
  publicIds: ReadonlyMap<string, string>;
  /** Area of any level -> the node whose leads its reports make: itself, or the area it is merged with. */
  figureIds: ReadonlyMap<string, string>;
};

/** What of the places is needed to say under which public area each is shown. */
type Placed = Pick<Area, 'id' | 'level' | 'parentId' | 'publicMergeWith'>;

/**
 * Under which public area each place is shown, and on which node its figures are computed (decision 003: merged areas are
 * one public area everywhere). Throws a RangeError without an area of level 0.
 */
export function publicPlaces(areas: readonly Placed[]): Pick<AreaTree, 'publicIds' | 'figureIds'> {
  const root = areas.find((area) => area.level === 0);
  if (!root) throw new RangeError('A crisis needs one area of level 0.');
  const byId = new Map(areas.map((area) => [area.id, area]));
  const mergedId = new Map(areas.filter((area) => area.level === 1).map((area) => [area.id, mergeTarget(area, byId)]));
  const publicId = (area: Placed) => mergedId.get(area.level === 1 ? area.id : (area.parentId ?? '')) ?? root.id;
  return {
    publicIds: new Map(areas.map((area) => [area.id, publicId(area)])),
    figureIds: new Map(areas.map((area) => [area.id, area.level === 2 ? area.id : publicId(area)])),
  };
}

/** The place tree as the public and the figures see it. */
export function areaTree(areas: readonly Area[], policy: Pick<PublicationPolicy, 'minAreaPopulation'>): AreaTree {
  const ordered = [...areas].sort((a, b) => a.position - b.position);
  const { publicIds, figureIds } = publicPlaces(ordered);
  const shownUnder = (area: Pick<Area, 'id'>, level: Area['level']) => (inside: Area) =>
    inside.level === level && publicIds.get(inside.id) === area.id;
  const rootArea = ordered.find(({ level }) => level === 0)!;
  const root = publicArea(rootArea, [rootArea]);
  const districts = ordered
    .filter((area) => shownUnder(area, 1)(area))
    .map((area) => publicArea(area, ordered.filter(shownUnder(area, 1))));
  return { root, districts, figures: figureNode(root, districts.map(figureDistrict), () => true), publicIds, figureIds };

  function figureDistrict(district: PublicArea): FigureArea {
    const inside = ordered.filter(shownUnder(district, 2)).map((place) => figureNode(place, [], () => false));
    return figureNode(district, inside, (place) => (place.population ?? 0) >= policy.minAreaPopulation);
  }
}

/** The whole crisis first, then the districts: the order of every list of public areas. */
export function publicAreas(tree: AreaTree): PublicArea[] {
  return [tree.root, ...tree.districts];
}

/**
 * Where an area of level 1 is shown: itself, or the area it names. That one is not merged any further (profile-faults).
 */
function mergeTarget(area: Placed, byId: ReadonlyMap<string, Placed>): string {
  return byId.get(area.publicMergeWith ?? '')?.id ?? area.id;
}

function publicArea(area: Area, members: readonly Area[]): PublicArea {
  const known = members.filter((member) => member.population !== null);
  return {
    ...area,
    level: area.level === 0 ? 0 : 1,
    names: members.length === 1 ? area.names : joinedNames(members),
    population: known.length ? known.reduce((sum, member) => sum + (member.population ?? 0), 0) : null,
    members: members.map((member) => member.id),
  };
}

function joinedNames(members: readonly Area[]): Names {
  const join = (language: 'en' | 'hy' | 'ru') =>
    members.map((member) => member.names[language] ?? member.names.en).join(' + ');
  return { en: join('en'), hy: join('hy'), ru: join('ru') };
}

/** A node whose population is never smaller than what is split off from it, so that parts always add up. */
function figureNode(
  area: { id: string; level: 0 | 1 | 2; population: number | null },
  children: readonly FigureArea[],
  standsAlone: (child: FigureArea) => boolean,
): FigureArea {
  const split = children.filter(standsAlone);
  const parts = split.reduce((sum, child) => sum + (child.population ?? 0), 0);
  return {
    id: area.id,
    level: area.level,
    population: area.population === null && parts === 0 ? null : Math.max(area.population ?? 0, parts),
    split,
    places: children.filter((child) => !split.includes(child)),
  };
}
