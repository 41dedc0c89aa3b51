import type { IslandWords } from './island-words';
import { make } from './make';

const THEMES = ['light', 'dark', 'device'] as const;
type Theme = (typeof THEMES)[number];
/** Read by the layout's script before the page is painted. */
const KEY = 'theme';

/** Light, dark, or as the device says. The choice is kept in this browser only. */
export function startTheme(host: HTMLElement, { theme: words }: IslandWords): void {
  const chosen = chosenTheme();
  const choices = THEMES.map((theme) => {
    const input = make('input', { type: 'radio', name: 'theme', value: theme });
    input.checked = theme === chosen;
    input.addEventListener('change', () => choose(theme));
    return make('label', { class: 'theme-choice' }, input, make('span', {}, words[theme]));
  });
  host.replaceChildren(make('fieldset', { class: 'theme' }, make('legend', {}, words.label), ...choices));
}

function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'device';
}

function choose(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'device') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing shows the choice on this page only.
  }
}
