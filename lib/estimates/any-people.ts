import type { PeoplePolicy } from '@/lib/publication/suppress';
import { cappedAt, largestOf, publishedAmount, shownAmount, sumOf, type Amount } from './amount';
import { publishedPeople, type PeopleNode } from './people';
import type { PeopleRange } from './trend';

/** At least and at most so many people in any category; null when none is known. */
type Range = { atLeast: Amount; atMost: Amount } | null;

/**
 * F3, people in any category (decision 003), as published. `byCategory` holds the F2 of one area in each
 * category: `whole` with the public values of its districts, `districts` before rounding. The answer is that of the
 * whole, then of each district. No sum over categories stands anywhere without this pair.
 */
export function anyPeople(
  byCategory: readonly { whole: PeopleNode; districts: readonly PeopleNode[] }[],
  policy: PeoplePolicy,
): PeopleRange[] {
  const count = byCategory[0]?.districts.length ?? 0;
  const districts = Array.from({ length: count }, (_, index) =>
    districtRange(
      byCategory.map(({ districts: all }) => all[index]!),
      policy,
    ),
  );
  const nodes = byCategory.map(({ whole }) => whole);
  const whole = rangeOf(
    nodes,
    leastOf(
      nodes,
      districts.map((range) => range?.atLeast ?? null),
    ),
  );
  return [whole, ...districts].map(peopleRange);
}

/**
 * A district's own pair: the sum from its public values, the lower bound of what lies inside it rounded and suppressed
 * once.
 */
function districtRange(nodes: readonly PeopleNode[], policy: PeoplePolicy): Range {
  const inside = insideBound(nodes, childrenLeast(nodes));
  const shown = nodes.map((node) => ({ ...node, reported: publishedPeople(node, policy) }));
  return rangeOf(
    shown,
    largestKnown([...valuesOf(shown), inside && publishedAmount(inside, policy, nodes[0]!.population)], nodes[0]!),
  );
}

/** atLeast = min(population, max(largest F2, sum of the children's atLeast)). */
function leastOf(nodes: readonly PeopleNode[], ofChildren: readonly (Amount | null)[]): Amount | null {
  return largestKnown([...valuesOf(nodes), insideBound(nodes, ofChildren)], nodes[0]!);
}

function childrenLeast(nodes: readonly PeopleNode[]): (Amount | null)[] {
  return nodes[0]!.children.map((_, index) => {
    const child = nodes.map((node) => node.children[index]!);
    return leastOf(child, childrenLeast(child));
  });
}

/** How many different people the children have at least between them. */
function insideBound(nodes: readonly PeopleNode[], ofChildren: readonly (Amount | null)[]): Amount | null {
  const known = (nodes.some((node) => node.replaced) ? childrenLargest(nodes) : ofChildren).filter(
    (amount) => amount !== null,
  );
  return known.length ? sumOf(known) : null;
}

function largestKnown(amounts: readonly (Amount | null)[], { population }: PeopleNode): Amount | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length ? cappedAt(largestOf(known), population) : null;
}

/**
 * Where a newer report of the area replaced its children's sum in a category, the children's numbers of that category
 * are out of date and bound nothing: each child then counts with its largest remaining category alone, so that atLeast
 * never passes atMost.
 */
function childrenLargest(nodes: readonly PeopleNode[]): (Amount | null)[] {
  const standing = nodes.filter((node) => !node.replaced);
  return nodes[0]!.children.map((_, index) => {
    const values = valuesOf(standing.map((node) => node.children[index]!));
    return values.length ? largestOf(values) : null;
  });
}

/** atMost = min(population, sum over the categories); rounding apart, atLeast is never more. */
function rangeOf(nodes: readonly PeopleNode[], atLeast: Amount | null): Range {
  const values = valuesOf(nodes);
  if (values.length === 0 || atLeast === null) return null;
  const atMost = cappedAt(sumOf(values), nodes[0]!.population);
  return {
    atLeast: { ...atLeast, least: Math.min(atLeast.least, atMost.least), most: Math.min(atLeast.most, atMost.most) },
    atMost,
  };
}

function peopleRange(range: Range): PeopleRange {
  if (range === null) return { atLeast: null, atMost: null, status: 'unknown' };
  const least = shownAmount(range.atLeast);
  const most = shownAmount(range.atMost);
  if (most.value === null) return { atLeast: null, atMost: null, status: most.status };
  const isKnown = least.status === 'known' && most.status === 'known';
  return { atLeast: least.value, atMost: range.atMost.most, status: isKnown ? 'known' : 'partly_suppressed' };
}

function valuesOf(nodes: readonly PeopleNode[]): Amount[] {
  return nodes.flatMap((node) => (node.reported ? [node.reported.value] : []));
}
