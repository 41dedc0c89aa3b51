import { Problem } from '@/lib/core/problem';
import type { ReportRules } from '@/lib/reports/input/check-report';
import { parseReport } from '@/lib/reports/input/parse-report';
import { publishedReport, rules, soundReport } from './rules';

/** The faults of an input as `field code`, or [] when it is taken. */
function faults(input: unknown, changes: Partial<ReportRules> = {}): string[] {
  try {
    parseReport(input, rules(changes));
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.status).toBe(422);
    return error.fields.map(({ field, code }) => `${field} ${code}`);
  }
}

const NUL = String.fromCharCode(0);
const BIDI = String.fromCharCode(0x202e);
const HALF = String.fromCharCode(0xd83d);

test('a sound report is taken, and what is left out is null', () => {
  expect(parseReport(soundReport(), rules())).toEqual({
    id: '0190b1de-7a4f-7c11-9c5e-1f6f4e3f0a01',
    areaId: 'north',
    category: 'FOOD',
    itemCode: null,
    severity: 3,
    peopleAffected: null,
    quantityNeeded: null,
    quantityAvailable: null,
    unit: null,
    observedOn: '2023-02-18',
    sourceType: 'HOUSEHOLD',
    citation: null,
    claimedBy: null,
    statement: null,
    validUntil: null,
    counterClaim: null,
    archived: null,
    note: null,
    unlikelyConfirmed: false,
    oldDayConfirmed: false,
    noteConfirmed: false,
  });
  expect(faults(publishedReport())).toEqual([]);
});

describe.each<[string, Record<string, unknown>, string[]]>([
  // id: a UUID made by the sender
  ['no id', { id: undefined }, ['id id.empty']],
  ['an id that is no UUID', { id: '17' }, ['id id.uuid']],
  ['an id of another type', { id: 17 }, ['id id.uuid']],
  // area: open, level 1 or 2
  ['no area', { areaId: undefined }, ['areaId areaId.empty']],
  ['an empty area', { areaId: ' ' }, ['areaId areaId.empty']],
  ['an unknown area', { areaId: 'south' }, ['areaId areaId.unknown']],
  ['a closed area', { areaId: 'shut' }, ['areaId areaId.closed']],
  ['the whole, from an own source', { areaId: 'whole' }, ['areaId areaId.whole']],
  ['a place', { areaId: 'hill' }, []],
  // category and item
  ['no category', { category: undefined }, ['category category.empty']],
  ['another category', { category: 'WATER' }, ['category value.choice']],
  ['an item of the category', { itemCode: 'FLOUR' }, []],
  ['an unknown item', { itemCode: 'SILK' }, ['itemCode itemCode.unknown']],
  ['an item of another category', { itemCode: 'PIPED' }, ['itemCode itemCode.category']],
  // severity: always chosen, 1 to 5
  ['no severity', { severity: undefined }, ['severity severity.empty']],
  ['severity 0', { severity: 0 }, ['severity severity.range']],
  ['severity 6', { severity: 6 }, ['severity severity.range']],
  ['severity 2.5', { severity: 2.5 }, ['severity severity.range']],
  ['severity as text', { severity: '3' }, ['severity severity.range']],
  // people: a whole number, null and 0 are different answers
  ['nobody', { peopleAffected: 0 }, []],
  ['people unknown', { peopleAffected: null }, []],
  ['fewer than nobody', { peopleAffected: -1 }, ['peopleAffected people.negative']],
  ['half a person', { peopleAffected: 1.5 }, ['peopleAffected people.number']],
  ['people as text', { peopleAffected: '350' }, ['peopleAffected people.number']],
  ['as many as live there', { peopleAffected: 5400 }, []],
  ['one more than live there', { peopleAffected: 5401 }, ['peopleAffected people.unlikely']],
  [
    'more than live in the district of the place',
    { areaId: 'hill', peopleAffected: 5401 },
    ['peopleAffected people.unlikely'],
  ],
  ['more than live there, confirmed', { peopleAffected: 5401, unlikelyConfirmed: true }, []],
  // quantities: decimals >= 0 in a unit of the item
  ['an amount', { itemCode: 'FLOUR', quantityNeeded: 0.5, unit: 'kg' }, []],
  ['an amount without unit', { itemCode: 'FLOUR', quantityAvailable: 12 }, []],
  ['an amount in a rate', { itemCode: 'FLOUR', quantityNeeded: 8, unit: 'kg/person/month' }, []],
  ['an amount in another unit', { itemCode: 'FLOUR', quantityNeeded: 8, unit: 'l' }, ['unit unit.other']],
  ['an amount of nothing', { quantityNeeded: 8 }, ['itemCode itemCode.amount']],
  ['a unit of nothing', { itemCode: 'FLOUR', unit: 'kg' }, ['unit unit.alone']],
  ['a negative amount', { itemCode: 'FLOUR', quantityNeeded: -1 }, ['quantityNeeded quantity.negative']],
  ['an amount as text', { itemCode: 'FLOUR', quantityAvailable: '1' }, ['quantityAvailable quantity.number']],
  ['an amount without end', { itemCode: 'FLOUR', quantityAvailable: Infinity }, ['quantityAvailable quantity.number']],
  ['four decimals', { itemCode: 'FLOUR', quantityAvailable: 0.0001 }, ['quantityAvailable quantity.decimals']],
  // observedOn: from the first day to today
  ['no day', { observedOn: undefined }, ['observedOn observedOn.empty']],
  ['a day that does not exist', { observedOn: '2023-02-30' }, ['observedOn day.form']],
  ['an instant', { observedOn: '2023-02-18T10:00:00Z' }, ['observedOn day.form']],
  ['today', { observedOn: '2023-02-20' }, []],
  ['tomorrow', { observedOn: '2023-02-21' }, ['observedOn observedOn.future']],
  ['the first day', { observedOn: '2022-12-12', oldDayConfirmed: true }, []],
  ['the day before the first', { observedOn: '2022-12-11' }, ['observedOn observedOn.before']],
  ['60 days ago', { observedOn: '2022-12-22' }, []],
  ['61 days ago', { observedOn: '2022-12-21' }, ['observedOn observedOn.old']],
  ['61 days ago, confirmed', { observedOn: '2022-12-21', oldDayConfirmed: true }, []],
  // source
  ['no source', { sourceType: undefined }, ['sourceType sourceType.empty']],
  ['another source', { sourceType: 'RUMOUR' }, ['sourceType value.choice']],
  ['a citation from a household', { citation: 'https://example.org' }, ['citation published.only']],
  ['a claimant from a household', { claimedBy: 'somebody' }, ['claimedBy published.only']],
  ['a statement from a household', { statement: 'no bread' }, ['statement published.only']],
  ['a last day from a household', { validUntil: '2023-02-19' }, ['validUntil published.only']],
  ['a counter-claim from a household', { counterClaim: 'there is bread' }, ['counterClaim published.only']],
  ['a copy from a household', { archived: 'https://example.org/copy' }, ['archived published.only']],
  // note and text
  ['280 characters', { note: 'ն'.repeat(280) }, []],
  ['281 characters', { note: 'ն'.repeat(281) }, ['note note.long']],
  ['280 pictures, two units each', { note: '🍞'.repeat(280) }, []],
  ['a NUL', { note: `a${NUL}b` }, ['note text.control']],
  ['a turned direction', { note: `a${BIDI}b` }, ['note text.bidi']],
  ['half a character', { note: `a${HALF}` }, ['note text.surrogate']],
  ['two lines', { note: 'one\ntwo' }, []],
  ['a telephone number', { note: 'call +374 97 12 34 56' }, ['note note.phone']],
  ['a telephone number, confirmed as none', { note: 'meter 0012345678', noteConfirmed: true }, []],
  ['two dates', { note: 'from 2023-02-18 to 20.02.2023' }, []],
  // nothing else
  ['a key nobody knows', { colour: 'red' }, ['colour key.unknown']],
])('%s', (_name, change, expected) => {
  test(expected.join(', ') || 'is taken', () => expect(faults(soundReport(change))).toEqual(expected));
});

describe.each<[string, Record<string, unknown>, string[]]>([
  ['about the whole', {}, []],
  ['about a district', { areaId: 'north' }, []],
  ['without address', { citation: null }, ['citation citation.empty']],
  ['with a word for an address', { citation: 'newspaper' }, ['citation address.form']],
  ['with another kind of address', { citation: 'javascript:alert(1)' }, ['citation address.form']],
  ['with an address of a file', { citation: 'ftp://example.org/a' }, ['citation address.form']],
  ['with a blank in the address', { citation: 'https://example.org/a b' }, ['citation address.form']],
  ['without claimant', { claimedBy: '' }, ['claimedBy claimedBy.empty']],
  ['without words', { statement: undefined }, ['statement statement.empty']],
  ['with 200 characters', { statement: 's'.repeat(200) }, []],
  ['with 201 characters', { statement: 's'.repeat(201) }, ['statement text.long']],
  ['in force for one day', { validUntil: '2023-02-18' }, []],
  ['in force for 60 days more', { validUntil: '2023-04-19' }, []],
  ['in force for 61 days more', { validUntil: '2023-04-20' }, ['validUntil validUntil.long']],
  ['in force until the day before', { validUntil: '2023-02-17' }, ['validUntil validUntil.before']],
  ['with a copy that is no address', { archived: 'here' }, ['archived address.form']],
])('a published statement %s', (_name, change, expected) => {
  test(expected.join(', ') || 'is taken', () => expect(faults(publishedReport(change))).toEqual(expected));
});

test('in a finished crisis the last day is its end, however long ago', () => {
  const finished = { crisis: { startsOn: '2022-12-12', endedOn: '2022-12-31' } };
  expect(faults(soundReport({ observedOn: '2022-12-31' }), finished)).toEqual([]);
  expect(faults(soundReport({ observedOn: '2022-12-12' }), finished)).toEqual([]);
  expect(faults(soundReport({ observedOn: '2023-01-01' }), finished)).toEqual(['observedOn observedOn.after']);
});

test('all faults are told at once, in the order of the form', () => {
  const input = {
    severity: 9,
    note: 'n'.repeat(281),
    areaId: 'shut',
    observedOn: '2023-02-21',
    itemCode: 'SILK',
    odd: 1,
    sourceType: 'PUBLISHED',
  };
  expect(faults(input)).toEqual([
    'category category.empty',
    'itemCode itemCode.unknown',
    'id id.empty',
    'areaId areaId.closed',
    'severity severity.range',
    'observedOn observedOn.future',
    'citation citation.empty',
    'claimedBy claimedBy.empty',
    'statement statement.empty',
    'note note.long',
    'odd key.unknown',
  ]);
});

test.each([[null], [[]], ['report'], [7], [undefined]])('%p is no report', (input) => {
  expect(faults(input)).toHaveLength(1);
});

test('text is kept as written but for NFC and outer white space; an id is compared in lower case', () => {
  const input = soundReport({ note: ' cafe\u0301\r\nclosed ', id: '0190B1DE-7A4F-7C11-9C5E-1F6F4E3F0A01' });
  expect(parseReport(input, rules())).toMatchObject({
    note: 'caf\u00e9\nclosed',
    id: '0190b1de-7a4f-7c11-9c5e-1f6f4e3f0a01',
  });
});
