/**
 * Armenian where the browser does not know it: Chrome brings the data of its own languages only, and Armenian is none of them. It would
 * write in the language of the device without a word. The forms are those of the Unicode CLDR; a test holds them to a full ICU.
 */
const MONTHS = {
  short: ['հնվ', 'փտվ', 'մրտ', 'ապր', 'մյս', 'հնս', 'հլս', 'օգս', 'սեպ', 'հոկ', 'նոյ', 'դեկ'],
  long: [
    'հունվարի', 'փետրվարի', 'մարտի', 'ապրիլի', 'մայիսի', 'հունիսի',
    'հուլիսի', 'օգոստոսի', 'սեպտեմբերի', 'հոկտեմբերի', 'նոյեմբերի', 'դեկտեմբերի',
  ],
};

/** Whether this browser writes Armenian by itself. */
export function knowsArmenian(): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf('hy').length > 0;
}

/** Days and times as `Intl.DateTimeFormat('hy', options)` writes them; month `short` or `long`, the rest in digits. */
export function armenianDates(options: Intl.DateTimeFormatOptions): { format: (at: Date) => string } {
  const digits = new Intl.DateTimeFormat('en-GB', { ...options, ...(options.month && { month: 'numeric' }) });
  return {
    format(at) {
      const parts = new Map(digits.formatToParts(at).map(({ type, value }) => [type, value]));
      const month = parts.get('month') && MONTHS[options.month === 'long' ? 'long' : 'short'][Number(parts.get('month')) - 1]!;
      const [day, year] = [options.day && Number(parts.get('day')), parts.get('year')];
      const dayMonth = [day, month].filter(Boolean).join(' ');
      const date = !year ? dayMonth : day ? `${dayMonth}, ${year} թ.` : `${year} թ. ${dayMonth}`;
      const time = parts.has('hour') ? `${parts.get('hour')}:${parts.get('minute')}` : '';
      const zone = parts.get('timeZoneName') ?? '';
      return [[date, time].filter(Boolean).join(', '), zone].filter(Boolean).join(' ');
    },
  };
}

/** Numbers as `Intl.NumberFormat('hy', options)` writes them: as in Russian, but with the sign of per cent at the digits. */
export function armenianNumbers(options: Intl.NumberFormatOptions): { format: (value: number) => string } {
  const russian = new Intl.NumberFormat('ru', options);
  return { format: (value) => russian.format(value).replace(/\u00a0%/, '%') };
}
