import type { SeverityNode } from './severity';

/**
 * F3, severity over any category (decision 003): for each part the highest over the categories. `byCategory`
 * holds the answers of bySeverity for the same area and day, one for each category. The basis is own where any
 * category's is.
 */
export function anySeverity(byCategory: readonly (readonly SeverityNode[])[]): SeverityNode[] {
  const [first = []] = byCategory;
  return first.map((node, index) => {
    const same = byCategory.map((nodes) => nodes[index]!);
    const severity = same.reduce<SeverityNode['severity']>(
      (most, { severity: next }) => (next !== null && next > (most ?? 0) ? next : most),
      null,
    );
    if (severity === null) return node;
    const highest = same.filter((candidate) => candidate.severity === severity);
    return {
      areaId: node.areaId,
      people: node.people,
      severity,
      basis: same.some((candidate) => candidate.basis === 'own') ? 'own' : 'whole_area',
      fromPart: highest.every((candidate) => candidate.fromPart),
      reportedOn: highest.reduce<string | null>(
        (newest, { reportedOn }) => (reportedOn! > (newest ?? '') ? reportedOn : newest),
        null,
      ),
    };
  });
}
