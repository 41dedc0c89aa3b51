import type { Severity } from '@/lib/crisis/vocabulary';
import type { DaySeverity } from '@/lib/estimates/trend';

/** F1, 3+: people in areas that report severe shortage or worse. */
export function severePeople(parts: DaySeverity): number {
  return peopleAtLeast(parts, 3);
}

/** F1: people in areas that report a shortage of at least this severity. */
export function peopleAtLeast(parts: DaySeverity, least: Severity): number {
  return parts.reduce((sum, { severity, people }) => sum + (severity !== null && severity >= least ? people : 0), 0);
}

/** People in areas without any report in force. */
export function silentPeople(parts: DaySeverity): number {
  return parts.reduce((sum, { severity, people }) => sum + (severity === null ? people : 0), 0);
}

/** People of whom only a statement about the whole area speaks. */
export function wholeAreaPeople(parts: DaySeverity): number {
  return parts.reduce((sum, { basis, people }) => sum + (basis === 'whole_area' ? people : 0), 0);
}
