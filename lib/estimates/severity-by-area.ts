import { publicAreas, type AreaTree } from '@/lib/crisis/areas';
import { daySeverity } from './day-severity';
import { withLastKnown } from './last-known';
import type { SeverityNode } from './severity';
import { byDay, type Stretch } from './stretches';
import type { DaySeverity } from './trend';

/**
 * F1 day by day for each public area (the whole crisis first), from the undivided parts of the whole: a district's
 * parts are those that lie in it. Equal days are one and the same object.
 */
export function severityByArea(
  stretches: readonly Stretch<readonly SeverityNode[]>[],
  tree: AreaTree,
  lastKnownDays: number,
): DaySeverity[][] {
  const remembered = withLastKnown(stretches, lastKnownDays);
  const nodes = stretches[0]?.value ?? [];
  return publicAreas(tree).map((area) => {
    const isInside = ({ areaId }: SeverityNode) => area.level === 0 || tree.publicIds.get(areaId) === area.id;
    const places = nodes.flatMap((node, place) => (isInside(node) ? [place] : []));
    return byDay(
      remembered.map(({ from, to, value }) => {
        const part = daySeverity(
          places.map((place) => value.nodes[place]!),
          places.map((place) => value.known[place]!),
        );
        return { from, to, value: part };
      }),
    );
  });
}
