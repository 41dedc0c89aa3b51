import { daysBetween } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import type { Severity } from '@/lib/crisis/vocabulary';
import type { SeverityNode } from './severity';

export type LastKnown = { severity: Severity; reportedOn: Day };
type Memory = { lapsed: Day; known: LastKnown };

/**
 * Last known (decision 003): remembers, for each undivided part, the severity it last had and the newest day
 * that gave it, and recalls both for `lastKnownDays` days after it lapsed. Days are told in order; the answer belongs
 * to the parts of the day told last.
 */
export function lastKnownMemory(
  lastKnownDays: number,
): (day: Day, nodes: readonly SeverityNode[]) => (LastKnown | null)[] {
  const memory: (Memory | undefined)[] = [];
  return (day, nodes) =>
    nodes.map((node, index) => {
      if (node.severity !== null) {
        memory[index] = { lapsed: day, known: { severity: node.severity, reportedOn: node.reportedOn! } };
        return null;
      }
      const held = memory[index];
      return held && daysBetween(held.lapsed, day) <= lastKnownDays ? held.known : null;
    });
}
