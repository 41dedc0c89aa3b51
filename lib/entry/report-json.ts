import type { Day } from '@/lib/crisis/schema';
import type { ReportContentInput } from '@/lib/reports/schema';

/** A report as it is sealed: what was not answered and what was not confirmed is left out, so that it stays small. */
export function reportJson(id: string, content: ReportContentInput): string {
  const said = Object.entries(content).filter(([, value]) => value !== null && value !== false);
  return JSON.stringify({ id, ...Object.fromEntries(said) });
}

/** "Nothing changed since my last report": names that one, and the server takes what it said. */
export function sameAgainJson(id: string, sameAs: string, observedOn: Day): string {
  return JSON.stringify({ id, sameAs, observedOn });
}
