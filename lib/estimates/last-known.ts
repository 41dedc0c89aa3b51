import type { Day } from '@/lib/crisis/schema';
import type { Severity } from '@/lib/crisis/vocabulary';
import type { SeverityNode } from './severity';
import type { Stretch } from './stretches';

export type LastKnown = { severity: Severity; reportedOn: Day };
export type NodesWithLastKnown = { nodes: readonly SeverityNode[]; known: readonly (LastKnown | null)[] };

type Memory = { until: number; known: LastKnown };

/**
 * Last known (decision 003): for each undivided part without report, the severity it last had and the newest day that
 * gave it, for `lastKnownDays` days after it lapsed. A stretch is divided where a memory ends inside it. `known`
 * stands in the order of the nodes, which is the same on all days.
 */
export function withLastKnown(
  stretches: readonly Stretch<readonly SeverityNode[]>[],
  lastKnownDays: number,
): Stretch<NodesWithLastKnown>[] {
  const memories: (Memory | undefined)[] = [];
  const divided: Stretch<NodesWithLastKnown>[] = [];
  for (const { from, to, value: nodes } of stretches) {
    const ends = nodes.flatMap((node, at) => (node.severity === null ? [memories[at]?.until ?? -1] : []));
    const starts = [...new Set([from, ...ends.filter((end) => end >= from && end < to).map((end) => end + 1)])];
    starts.sort((a, b) => a - b);
    starts.forEach((start, index) => {
      const known = nodes.map((node, at) => (node.severity === null ? recalled(memories[at], start) : null));
      divided.push({ from: start, to: (starts[index + 1] ?? to + 1) - 1, value: { nodes, known } });
    });
    nodes.forEach(({ severity, reportedOn }, at) => {
      if (severity !== null) memories[at] = { until: to + lastKnownDays, known: { severity, reportedOn: reportedOn! } };
    });
  }
  return divided;
}

function recalled(memory: Memory | undefined, day: number): LastKnown | null {
  return memory && day <= memory.until ? memory.known : null;
}
