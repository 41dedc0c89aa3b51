const DAY = 86_400_000;
const SECONDS = Array.from({ length: 60 }, (_, second) => `:${String(second).padStart(2, '0')}.000Z`);
const MINUTES = Array.from({ length: 1440 }, (_, minute) => new Date(minute * 60_000).toISOString().slice(10, 16));

let known = { day: NaN, text: '' };

/** An instant of a whole second as `toISOString` writes it, several times as fast where one comes after another of the same day. */
export function instantText(instant: Date): string {
  const at = instant.getTime();
  const day = Math.floor(at / DAY);
  const second = (at - day * DAY) / 1000;
  if (!Number.isInteger(second)) return instant.toISOString();
  if (day !== known.day) known = { day, text: instant.toISOString().slice(0, 10) };
  const minute = Math.floor(second / 60);
  return known.text + MINUTES[minute] + SECONDS[second - 60 * minute];
}
