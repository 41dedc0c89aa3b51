import { textEms } from '@/lib/charts/text-width';
import { wrapAddress, wrapText } from '@/lib/charts/wrap-text';
import { advanceWidths } from './support/advance-widths';

const font = (name: string, weight: string) =>
  advanceWidths(require.resolve(`@expo-google-fonts/${name === 'NotoSans' ? 'noto-sans' : 'noto-sans-armenian'}/${weight}/${name}_${weight}.ttf`));
const LATIN = { regular: font('NotoSans', '400Regular'), bold: font('NotoSans', '700Bold') };
const ARMENIAN = { regular: font('NotoSansArmenian', '400Regular'), bold: font('NotoSansArmenian', '700Bold') };
const LETTERS =
  ' !"%&\'()*+,-./0123456789:;=?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz·–—’“”«»…' +
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя' +
  'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև՛՝՞։֊';

test('the widths of letters are those of the fonts that files are set in', () => {
  for (const letter of LETTERS) {
    const width = LATIN.regular(letter) ?? ARMENIAN.regular(letter);
    if (Math.abs(textEms(letter) - width!) > 0.0051) throw new Error(`${letter} is ${width} em wide`);
  }
});

test('bold words are never wider than what is reckoned for them', () => {
  const words = ['Catastrophic', 'Medical aid', 'Катастрофическая', 'Медицинская помощь', 'Բժշկական օգնություն', 'Ծայրահեղ', '120,000'];
  for (const word of words) {
    const width = [...word].reduce((sum, letter) => sum + (LATIN.bold(letter) ?? ARMENIAN.bold(letter))!, 0);
    expect(textEms(word, true)).toBeGreaterThanOrEqual(width);
  }
});

test('lines break at spaces, not behind numbers, and no line is too long', () => {
  expect(wrapText('Gas on 31 Jul 2023 for 120,000 people', 9)).toEqual(['Gas on 31 Jul', '2023 for', '120,000 people']);
  expect(wrapText('Բժշկականօգնություն է', 3)).toEqual(['Բժշկականօգնություն', 'է']);
  expect(wrapText('one', 100)).toEqual(['one']);
});

test('an address breaks before the parts of its query', () => {
  expect(wrapAddress('a.example/charts/map?area=x&on=2023-07-31', 11)).toEqual(['a.example/charts/map', '?area=x', '&on=2023-07-31']);
});
