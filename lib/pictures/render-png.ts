import { renderAsync } from '@resvg/resvg-js';
import { takingTurns } from '@/lib/core/taking-turns';

/** The text of pictures in three scripts and two weights. Fonts of the machine are not asked: the same picture everywhere. */
const FONTS = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-armenian/700Bold/NotoSansArmenian_700Bold.ttf'),
];
/** Rendering takes a core for as long as it lasts; others need the rest. */
const AT_ONCE = 2;
const MAY_WAIT = 60;

const inTurn = takingTurns(AT_ONCE, MAY_WAIT);

/** An SVG as PNG in the size that it says, off the main thread. Throws server-busy (503) when too many wait already. */
export function renderPng(svg: string): Promise<Buffer> {
  return inTurn(async () => {
    const image = await renderAsync(svg, { font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' } });
    return image.asPng();
  });
}
