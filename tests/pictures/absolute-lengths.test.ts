import { absoluteLengths } from '@/lib/pictures/absolute-lengths';
import { scaledPath } from '@/lib/pictures/scaled-path';

/** A picture of 200 by 100 px; one em is 10 px. */
const inFile = (inner: string) => absoluteLengths(`<svg width="200" height="100">${inner}</svg>`, 10).replace(/^<svg[^>]*>|<\/svg>$/g, '');

test('percentages and em become numbers, of the picture and of the boxes in it', () => {
  expect(inFile('<rect x="25%" y="1em" width="50%" height="100%"/>')).toBe('<rect x="50" y="10" width="100" height="100"/>');
  expect(inFile('<svg x="10%" y="2em" width="50%" height="5em"><line x1="50%" y1="50%" x2="100%" y2="0"/></svg>')).toBe(
    '<g transform="translate(20 20)"><line x1="50" y1="25" x2="100" y2="0"/></g>',
  );
});

test('a stretched box is drawn stretched, so that lines keep their width', () => {
  const box = '<svg x="0" y="1em" width="100%" height="4em" viewBox="0 0 10 1000" preserveAspectRatio="none"><path d="M1 200h2v300h-2z"/></svg>';
  expect(inFile(box)).toBe('<g transform="translate(0 10)"><path d="M20 8h40v12h-40z"/></g>');
});

test('a box that keeps its proportions is scaled and stands in the middle of its place', () => {
  expect(inFile('<svg x="0" y="0" width="3em" height="2em" viewBox="0 0 16 16"><path d="M1 1h2"/></svg>')).toBe(
    '<g transform="translate(5 0) scale(1.25)"><path d="M1 1h2"/></g>',
  );
});

test('text keeps lengths of its own size; patterns keep their own units', () => {
  expect(inFile('<text x="50%" y="2em" dx="0.3em">a &lt; 50%</text>')).toBe('<text x="100" y="2em" dx="0.3em">a &lt; 50%</text>');
  expect(inFile('<pattern width="7" height="7"/>')).toBe('<pattern width="7" height="7"/>');
});

test('every command of a path is scaled in its own order', () => {
  expect(scaledPath('M1 2L3-4H5v6', 10, 100)).toBe('M10 200L30 -400H50v600');
  expect(scaledPath('a6.5 6.5 0 1 1-.01 0z', 2, 2)).toBe('a13 13 0 1 1 -0.02 0z');
  expect(scaledPath('C1 1 2 2 3 3', 2, 3)).toBe('C2 3 4 6 6 9');
  expect(() => scaledPath('k1', 1, 1)).toThrow(RangeError);
});
