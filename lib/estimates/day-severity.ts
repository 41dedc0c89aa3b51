import type { LastKnown } from './last-known';
import type { SeverityNode } from './severity';
import type { DaySeverity, SeverityPart } from './trend';

/**
 * F1 of one area on one day as it is shown: parts alike in severity, basis and last known are one, from severity 5 down
 * to no report. The people add up to those of the nodes, which is the population.
 */
export function daySeverity(nodes: readonly SeverityNode[], lastKnown: readonly (LastKnown | null)[]): DaySeverity {
  const parts = new Map<string, SeverityPart>();
  nodes.forEach((node, index) => {
    const known = lastKnown[index] ?? null;
    const key = [node.severity, node.basis, node.fromPart, known?.severity, known?.reportedOn].join();
    const part = parts.get(key);
    if (part) part.people += node.people;
    else
      parts.set(key, {
        severity: node.severity,
        basis: node.basis,
        people: node.people,
        fromPart: node.fromPart,
        lastSeverity: known?.severity ?? null,
        lastReportedOn: known?.reportedOn ?? null,
      });
  });
  return [...parts.values()].sort(byShownOrder);
}

/**
 * Worst first; own before whole-area; then what was last known, worst and newest first. A total order, so that bytes
 * never differ.
 */
function byShownOrder(a: SeverityPart, b: SeverityPart): number {
  return (
    (b.severity ?? 0) - (a.severity ?? 0) ||
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
    Number(a.fromPart) - Number(b.fromPart) ||
    (b.lastSeverity ?? 0) - (a.lastSeverity ?? 0) ||
    ((a.lastReportedOn ?? '') < (b.lastReportedOn ?? '') ? 1 : -1)
  );
}

const BASES = ['own', 'whole_area', 'none'];
