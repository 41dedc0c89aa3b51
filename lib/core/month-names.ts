/** Month names as people write them: every form that a language uses in a date, and its usual short forms. */
const MONTHS: string[][] = [
  ['january', 'январь', 'января', 'հունվար', 'հունվարի', 'հնվ'],
  ['february', 'февраль', 'февраля', 'փետրվար', 'փետրվարի', 'փտվ'],
  ['march', 'март', 'марта', 'մարտ', 'մարտի', 'մրտ'],
  ['april', 'апрель', 'апреля', 'ապրիլ', 'ապրիլի'],
  ['may', 'май', 'мая', 'մայիս', 'մայիսի', 'մյս'],
  ['june', 'июнь', 'июня', 'հունիս', 'հունիսի', 'հնս'],
  ['july', 'июль', 'июля', 'հուլիս', 'հուլիսի', 'հլս'],
  ['august', 'август', 'августа', 'օգոստոս', 'օգոստոսի', 'օգս'],
  ['september', 'сентябрь', 'сентября', 'սեպտեմբեր', 'սեպտեմբերի'],
  ['october', 'октябрь', 'октября', 'հոկտեմբեր', 'հոկտեմբերի'],
  ['november', 'ноябрь', 'ноября', 'նոյեմբեր', 'նոյեմբերի'],
  ['december', 'декабрь', 'декабря', 'դեկտեմբեր', 'դեկտեմբերի'],
];
const SHORTEST = 3;

/**
 * The month, 1 to 12, that a word or number means in English, Armenian or Russian: `1`, `Jan`, `января`, `հունվ`. A
 * beginning of three letters or more is enough when only one month begins so; otherwise null.
 */
export function monthFrom(written: string): number | null {
  const word = written.normalize('NFC').trim().toLowerCase().replace(/[.․։,]$/u, '');
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null;
  if (word.length < SHORTEST) return null;
  const meant = MONTHS.flatMap((forms, index) => (forms.some((form) => form.startsWith(word)) ? [index + 1] : []));
  return meant.length === 1 ? meant[0]! : null;
}
