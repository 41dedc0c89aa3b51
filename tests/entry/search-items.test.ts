import { searchItems } from '@/lib/entry/search-items';

const items = [
  { code: 'BABY', name: 'Infant formula', names: ['Մանկական կաթնախառնուրդ', 'Детская смесь'] },
  { code: 'OIL', name: 'Sunflower oil', names: ['Արևածաղկի ձեթ', 'Подсолнечное масло'] },
  { code: 'HONEY', name: 'Honey', names: ['Մեղր', 'Мёд'] },
  { code: 'CREAM', name: 'Crème', names: [] },
  { code: 'BREAD', name: 'Bread (flour)', names: ['Հաց', 'Хлеб'] },
  { code: 'FLOUR', name: 'Flour', names: ['Ալյուր', 'Мука'] },
];
const found = (typed: string) => searchItems(items, typed).map(({ code }) => code);

test.each<[string, string[]]>([
  // The beginning of a name, in each script, whatever its capitals.
  ['inf', ['BABY']],
  ['ԱՐԵՎ', ['OIL']],
  ['արեւ', ['OIL']],
  ['хле', ['BREAD']],
  // The beginning of a word inside.
  ['oil', ['OIL']],
  ['масл', ['OIL']],
  ['ձեթ', ['OIL']],
  // Several words, in any order.
  ['смесь дет', ['BABY']],
  ['oil bread', []],
  // Without its accents, and with them.
  ['мед', ['HONEY']],
  ['мёд', ['HONEY']],
  ['creme', ['CREAM']],
  // What begins so stands before what only holds it.
  ['flour', ['FLOUR', 'BREAD']],
  // Neither the end nor the middle of a word.
  ['lour', []],
  ['xyz', []],
])('%p finds %p', (typed, codes) => {
  expect(found(typed)).toEqual(codes);
});

test.each(['', '  ', '()'])('%p finds all, in their order', (typed) => {
  expect(found(typed)).toEqual(items.map(({ code }) => code));
});
