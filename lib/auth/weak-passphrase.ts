/** Rows of keys and alphabets that fingers and minds run along. */
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz', '0123456789', '1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю',
  'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ',
].flatMap((row) => [row, [...row].reverse().join('')]);

/** Words that say nothing: what this is, what it is for, what everybody loves, in the three languages and in Latin letters. */
const EMPTY_WORDS = [
  'passphrase', 'password', 'passwort', 'passw0rd', 'p4ssword', 'secret', 'shortfall', 'welcome', 'letmein', 'admin', 'administrator',
  'contributor', 'verifier', 'analyst', 'report', 'login', 'signin', 'iloveyou', 'loveyou', 'changeme', 'default', 'testing', 'test',
  'artsakh', 'karabakh', 'nagorno', 'stepanakert', 'armenia', 'hayastan', 'lachin', 'this', 'that', 'mine', 'your', 'the', 'is', 'my',
  'парольнаяфраза', 'пароль', 'секрет', 'привет', 'админ', 'администратор', 'карабах', 'арцах', 'армения', 'люблютебя',
  'գաղտնաբառ', 'գաղտնիք', 'արցախ', 'հայաստան', 'ղարաբաղ', 'ստեփանակերտ', 'բարև',
];

/** Sentences so famous that every guesser tries them first, without their spaces. */
const FAMOUS = [
  'correcthorsebatterystaple', 'thequickbrownfoxjumpsoverthelazydog', 'tobeornottobethatisthequestion', 'maytheforcebewithyou',
  'inthebeginningwastheword', 'allyourbasearebelongtous', 'winteriscoming', 'nevergonnagiveyouup', 'twinkletwinklelittlestar',
];

const SHORTEST_RUN = 4;
/** What must be left, in characters and in different ones, when everything foreseeable is taken away. */
const LEAST_LEFT = 8;
const LEAST_DIFFERENT = 5;

/**
 * True for a passphrase that is long but says little: one character or word over and over, keys in a row, a famous sentence, or not
 * much beside the person's own name, the product's name and empty words.
 */
export function isWeakPassphrase(passphrase: string, name: string): boolean {
  const text = lettersAndDigits(passphrase);
  if (FAMOUS.some((sentence) => text.includes(sentence) && text.length - sentence.length < LEAST_LEFT)) return true;
  const once = withoutRepeats(text);
  const words = [...nameParts(name), ...EMPTY_WORDS].sort((a, b) => b.length - a.length);
  const left = withoutRepeats(withoutRuns(words.reduce((rest, word) => rest.replaceAll(word, ''), once)));
  return [...left].length < LEAST_LEFT || new Set(left).size < LEAST_DIFFERENT;
}

function lettersAndDigits(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** The name as a whole and each of its words; one letter alone takes nothing away. */
function nameParts(name: string): string[] {
  const parts = [name, ...name.split(/[^\p{L}\p{N}]+/u)].map(lettersAndDigits);
  return parts.filter((part) => part.length >= 3);
}

/** The shortest beginning that, said over and over and perhaps broken off, gives the text: `abcabcab` is `abc`. */
function withoutRepeats(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

/** Takes out every stretch of at least four characters that follow each other in a row of keys, or are the same. */
function withoutRuns(text: string): string {
  let left = '';
  for (let start = 0; start < text.length; ) {
    const length = runLength(text, start);
    if (length < SHORTEST_RUN) left += text.slice(start, start + length);
    start += length;
  }
  return left;
}

function runLength(text: string, start: number): number {
  let longest = 1;
  while (text[start + longest] === text[start]) longest += 1;
  for (const row of RUNS) {
    const from = row.indexOf(text[start]!);
    let length = 1;
    while (from >= 0 && row[from + length] !== undefined && row[from + length] === text[start + length]) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}
