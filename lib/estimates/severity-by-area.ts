import { publicAreas, type AreaTree } from '@/lib/crisis/areas';
import type { Day } from '@/lib/crisis/schema';
import { daySeverity } from './day-severity';
import { lastKnownMemory } from './last-known';
import type { SeverityNode } from './severity';
import type { DaySeverity } from './trend';

/**
 * F1 day by day for each public area (the whole crisis first), from the undivided parts of every day: what is known of
 * a part is remembered from day to day, and a district's parts are those of the whole that lie in it. Equal days are
 * one and the same object.
 */
export function severityByArea(
  nodesByDay: readonly (readonly SeverityNode[])[],
  days: readonly Day[],
  tree: AreaTree,
  lastKnownDays: number,
): DaySeverity[][] {
  const recall = lastKnownMemory(lastKnownDays);
  const known = days.map((day, index) => recall(day, nodesByDay[index]!));
  return publicAreas(tree).map((area) => {
    const places = (nodesByDay[0] ?? []).flatMap((node, place) =>
      area.level === 0 || tree.publicIds.get(node.areaId) === area.id ? [place] : [],
    );
    const shown: DaySeverity[] = [];
    nodesByDay.forEach((nodes, day) => {
      const isSame =
        nodes === nodesByDay[day - 1] && places.every((place) => known[day]![place] === known[day - 1]![place]);
      shown.push(
        isSame
          ? shown[day - 1]!
          : daySeverity(
              places.map((place) => nodes[place]!),
              places.map((place) => known[day]![place]!),
            ),
      );
    });
    return shown;
  });
}
