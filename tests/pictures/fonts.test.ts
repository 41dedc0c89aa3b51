import { renderPng } from '@/lib/pictures/render-png';
import { decodePng, inkIn } from './support/png';

const BOX = { x: 0, y: 0, width: 400, height: 60 };

/** The pixels of a text in the faces that pictures use. */
async function drawn(text: string, weight = 400, families = '"Noto Sans","Noto Sans Armenian"') {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><rect width="400" height="60" fill="#fff"/>` +
    `<text x="5" y="45" font-size="40" font-weight="${weight}" style='font-family:${families}'>${text}</text></svg>`;
  return decodePng(await renderPng(svg));
}

test.each([
  ['Latin', 'HHHH', 'OOOO'],
  ['Cyrillic', 'ЖЖЖЖ', 'ФФФФ'],
  ['Armenian', 'ԳԳԳԳ', 'ՁՁՁՁ'],
])('%s letters are letters: two of them do not look the same, as boxes for what a font lacks would', async (_script, one, other) => {
  const [first, second] = [await drawn(one), await drawn(other)];
  expect(inkIn(first, BOX)).toBeGreaterThan(400);
  let different = 0;
  for (let y = 0; y < BOX.height; y += 1) {
    for (let x = 0; x < BOX.width; x += 1) if (first.light(x, y) < 128 !== second.light(x, y) < 128) different += 1;
  }
  expect(different).toBeGreaterThan(200);
});

test.each([
  ['Latin', 'Severe', '"Noto Sans","Noto Sans Armenian"'],
  ['Cyrillic', 'Тяжёлая', '"Noto Sans","Noto Sans Armenian"'],
  ['Armenian', 'Ծայրահեղ', '"Noto Sans Armenian","Noto Sans"'],
])('bold %s is bold', async (_script, word, families) => {
  const [regular, bold] = [await drawn(word, 400, families), await drawn(word, 700, families)];
  expect(inkIn(bold, BOX)).toBeGreaterThan(inkIn(regular, BOX) * 1.2);
});

test('where nothing is written there is no ink', async () => {
  expect(inkIn(await drawn(' '), BOX)).toBe(0);
});
