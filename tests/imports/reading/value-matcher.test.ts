import { valueMatcher } from '@/lib/imports/reading/value-matcher';
import { firstProfile } from '../support/first-profile';

const { vocabulary } = firstProfile();
const area = valueMatcher('area_code', vocabulary.lists.area_code);
const category = valueMatcher('category', vocabulary.lists.category);
const severity = valueMatcher('severity', vocabulary.lists.severity);
const source = valueMatcher('source_type', vocabulary.lists.source_type);
const item = valueMatcher('item_code', vocabulary.lists.item_code);
const unit = valueMatcher('unit', vocabulary.lists.unit);
const exact = (value: string) => ({ value, how: 'exact' });
const near = (value: string) => ({ value, how: 'near' });

test.each([
  ['stepanakert', exact('stepanakert')],
  ['Stepanakert', exact('stepanakert')],
  ['STEPANAKERT ', exact('stepanakert')],
  ['Xankəndi', exact('stepanakert')],
  ['Ханкенди', exact('stepanakert')],
  ['г. Степанакерт', exact('stepanakert')],
  ['Ստեփանակերտ', exact('stepanakert')],
  ['ք․ Ստեփանակերտ', exact('stepanakert')],
  ['Askeran district', exact('askeran')],
  ['Аскеранский р-н', exact('askeran')],
  ['Ասկերանի շրջան', exact('askeran')],
  ['askeran', exact('askeran')],
  // The town has the name of its district: somebody looks at the guess.
  ['Askeran', near('askeran')],
  ['Аскеран', near('askeran')],
  ['Մարտունի', near('martuni')],
  ['Мартакерт', near('martakert')],
  ['Иванян', exact('ivanyan')],
  ['Artsakh', exact('nk')],
  ['Գորիս', null],
  ['Март', null],
])('area: %s', (written, match) => {
  expect(area(written)).toEqual(match);
});

test('categories, severities, sources, items and units by the words that people use', () => {
  expect(['Еда', 'ԳԱԶ', 'Медикаменты', 'Medical_aid', 'бженка'].map((word) => category(word)?.value)).toEqual(['FOOD', 'GAS', 'MEDICINE', 'MEDICAL_AID', undefined]);
  expect(['4', '4 Extreme', '4 – крайне тяжёлая', '4/5', 'Ծանր', 'Тяжелая', '6', '4-5', '45'].map((word) => severity(word)?.value)).toEqual(['4', '4', '4', '4', '3', '3', undefined, undefined, undefined]);
  expect(['key_informant', 'Больница', 'ընտանիք', 'Видел(а) своими глазами', 'сосед'].map((word) => source(word)?.value)).toEqual(['KEY_INFORMANT', 'FACILITY', 'HOUSEHOLD', 'DIRECT_OBSERVATION', undefined]);
  expect(['Хлеб', 'Ալյուր', 'Wheat flour', 'FOOD-BREAD', 'Мука'].map((word) => item(word)?.value)).toEqual(['FOOD-BREAD', undefined, 'FOOD-FLOUR', 'FOOD-BREAD', undefined]);
  expect(item('Хлеб белый')).toEqual(near('FOOD-BREAD'));
  expect(['кг', 'լիտր', 'м³', 'ведро'].map((word) => unit(word)?.value)).toEqual(['kg', 'l', 'm3', undefined]);
});
