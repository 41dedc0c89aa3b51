import type { ImportColumn } from '../match';
import { fold } from './fold';

/** The columns a person can fill; grade and coding note are given by a verifier and are not asked for. */
export const TARGETS = [
  'observed_on', 'area_code', 'category', 'item_code', 'severity', 'people_affected', 'quantity_needed', 'quantity_available', 'unit',
  'source_type', 'claimed_by', 'statement', 'citation', 'valid_until', 'counter_claim', 'archived', 'note', 'report_id', 'client_id',
] as const satisfies readonly ImportColumn[];
export type Target = (typeof TARGETS)[number];

/** Columns without which no row can be read. */
export const REQUIRED: readonly Target[] = ['observed_on', 'area_code', 'category', 'severity', 'source_type'];

/** Columns that follow from the others or that a verifier fills: known, and left out. */
const NOT_NEEDED = [
  'certainty', 'coding_note', 'area_name', 'item_name', 'people_status', 'revision', 'published_on', 'data_version', 'scope', 'item_weight',
];

/** What people call the columns besides the names and labels that this programme shows. */
const SYNONYMS: Record<Target, string> = {
  observed_on:
    'date; day; observed on; observation date; date of observation; report date; date of report; when; дата; день; дата наблюдения;' +
    'дата события; дата сообщения; число; когда; ամսաթիվ; օր; օրը; դիտման օր; դիտարկման ամսաթիվ; երբ; ամիս ամսաթիվ',
  area_code:
    'area; area name; region; district; place; location; town; city; settlement; village; community; municipality; where; adm1; admin1;' +
    'район; регион; место; город; село; населенный пункт; нас пункт; община; местность; где; տարածք; շրջան; համայնք; բնակավայր;' +
    'վայր; քաղաք; գյուղ; որտեղ; տեղ',
  category:
    'category; sector; what; need; shortage; shortage type; type; cluster; категория; сектор; вид; тип; нехватка; дефицит; чего нет;' +
    'чего не хватает; потребность; բաժին; կատեգորիա; ոլորտ; պակաս; ինչն է պակասում; կարիք; տեսակ',
  item_code:
    'item; product; good; goods; commodity; what exactly; medicine name; предмет; товар; продукт; наименование; название; препарат; что именно;' +
    'ապրանք; անվանում; ապրանքի անվանում; հատկապես ինչը; դեղի անվանում; ապրանքատեսակ',
  severity:
    'severity; level; how bad; grade; score; severity level; степень; тяжесть; уровень; серьезность; насколько плохо; степень тяжести; балл;' +
    'ծանրություն; աստիճան; մակարդակ; ծանրության աստիճան; որքան ծանր',
  people_affected:
    'people; people affected; affected; number of people; persons; population affected; individuals; how many people; no of people; люди;' +
    'человек; чел; кол во людей; количество людей; число людей; затронуто; пострадавшие; пострадало; сколько людей; кол во чел; մարդ; մարդիկ;' +
    'մարդկանց թիվ; մարդկանց քանակ; քանի մարդ; տուժածներ; բնակիչներ',
  quantity_needed: 'needed; need quantity; quantity needed; required; demand; нужно; потребность количество; требуется; անհրաժեշտ է; անհրաժեշտ; պահանջվում է',
  quantity_available: 'available; quantity available; in stock; stock; есть; в наличии; имеется; остаток; առկա է; առկա; պահեստում',
  unit: 'unit; units; uom; unit of measure; единица; единица измерения; ед изм; ед; միավոր; չափման միավոր; չ մ',
  source_type:
    'source; source type; how do you know; type of source; data source; источник; тип источника; откуда; откуда известно; источник информации;' +
    'աղբյուր; աղբյուրի տեսակ; որտեղից գիտեք; տեղեկության աղբյուր',
  claimed_by: 'claimed by; said by; who says so; claimant; who; кто говорит; автор заявления; кто сказал; по словам; ով է ասում; ասում է; հայտարարող',
  statement: 'statement; claim; what it says; заявление; суть заявления; текст заявления; հայտարարություն; հայտարարության բովանդակություն',
  citation: 'citation; link; url; source url; web address; source link; ссылка; адрес; ссылка на источник; հղում; հղումը; աղբյուրի հղում; կայքի հասցե',
  valid_until: 'valid until; until; in force until; действует до; до; ուժի մեջ է մինչև; մինչև',
  counter_claim: 'counter claim; denied; denial; опровержение; отрицание; հերքում',
  archived: 'archived; archive; archived copy; архив; копия; պահված պատճեն; արխիվ',
  note:
    'note; notes; comment; comments; remark; remarks; details; observation; примечание; примечания; комментарий; комментарии; заметка;' +
    'заметки; подробности; описание; նշում; նշումներ; մեկնաբանություն; մանրամասներ; ծանոթագրություն; նկարագրություն',
  report_id: 'report id; report id public',
  client_id: 'client id; uuid; instance id; instanceid; meta instanceid',
};

/** Times that survey tools and forms write by themselves: the day of a row, where it has no better one. */
const STAMPS =
  'submission time; submissiontime; start; end; today; timestamp; submitted at; отметка времени; время отправки; ժամանականիշ; ժամադրոշմ';

/** HXL hashtags (hxlstandard.org), the most telling first: a column takes the first target whose pattern fits. */
const HASHTAGS: [RegExp, Target | 'not-needed' | 'stamp'][] = [
  [/^#date\b.*\+(published|submitted|start)/, 'not-needed'],
  [/^#date\b.*\+end/, 'valid_until'],
  [/^#date\b/, 'observed_on'],
  [/^#adm\d\+name/, 'not-needed'],
  [/^#(adm\d|loc|geo|region)\b/, 'area_code'],
  [/^#(sector|subsector)\b/, 'category'],
  [/^#item\+(name|weight)/, 'not-needed'],
  [/^#item\b/, 'item_code'],
  [/^#severity\b/, 'severity'],
  [/^#affected\+status/, 'not-needed'],
  [/^#(affected|inneed|population)\b/, 'people_affected'],
  [/^#indicator\+needed/, 'quantity_needed'],
  [/^#indicator\+available/, 'quantity_available'],
  [/^#indicator\+unit/, 'unit'],
  [/^#meta\+source\+type/, 'source_type'],
  [/^#meta\+(source\+)?url/, 'citation'],
  [/^#meta\+source/, 'source_type'],
  [/^#meta\+claimant/, 'claimed_by'],
  [/^#meta\+id/, 'report_id'],
  [/^#description\+statement/, 'statement'],
  [/^#description\+counterclaim/, 'counter_claim'],
  [/^#description\+coding/, 'not-needed'],
  [/^#description\b/, 'note'],
];

/** What a name in a header means: a column of ours, nothing that is needed, a time stamp; null when nobody can say. */
export type Meaning = { target: Target | 'not-needed' | 'stamp'; exact: boolean };

/** Labels of the columns in every language of the programme, as the vocabulary brings them. */
export type ColumnLabels = Readonly<Record<string, readonly string[]>>;

/** Finds what headers mean. `exact` is false for words that are only a usual way to call the column. */
export function headerReader(labels: ColumnLabels): (header: string) => Meaning | null {
  const known = new Map<string, Meaning>();
  const learn = (words: readonly string[], target: Meaning['target'], exact: boolean) => {
    for (const word of words.map(fold)) if (word !== '' && !known.has(word)) known.set(word, { target, exact });
  };
  for (const target of TARGETS) learn([target, ...(labels[target] ?? [])], target, true);
  learn(NOT_NEEDED, 'not-needed', true);
  for (const target of TARGETS) learn(SYNONYMS[target].split(';'), target, false);
  learn(STAMPS.split(';'), 'stamp', false);
  return (header) => hashtagMeaning(header) ?? known.get(fold(header)) ?? known.get(fold(lastPart(header))) ?? known.get(fold(withoutUnit(header))) ?? null;
}

function hashtagMeaning(header: string): Meaning | null {
  const tag = header.trim().toLowerCase().replace(/\s+/g, '');
  const found = tag.startsWith('#') ? HASHTAGS.find(([pattern]) => pattern.test(tag)) : undefined;
  return found ? { target: found[1], exact: true } : null;
}

/** `group_where/area` and `where.area` are names that survey tools make of a group and its question. */
function lastPart(header: string): string {
  return header.split(/[/.]|::/).at(-1) ?? header;
}

/** `Чел. (оценка)`, `People affected, persons*`: what stands behind the name explains it. */
function withoutUnit(header: string): string {
  return header.replace(/[([,*:].*$/s, '');
}
