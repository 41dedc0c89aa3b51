const HOUR_MS = 3_600_000;

/** The hour in which an instant lies: nobody's minutes are told. */
export function fullHour(at: Date): Date {
  return new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
}
