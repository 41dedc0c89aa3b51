/** The hour of an instant in UTC, as 2026-01-15T10:00:00Z: no more is told of when something became public. */
export function wholeHour(instant: Date): string {
  return `${instant.toISOString().slice(0, 13)}:00:00Z`;
}
