/** Kept in this browser only, by the switch of the device island. */
export const NEUTRAL_KEY = 'neutral';

/** A sheet of paper: says nothing. */
const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#fff" stroke="#626d7d" d="M3.5 1.5h6l3 3v10h-9z"/></svg>');

export function isNeutral(): boolean {
  try {
    return localStorage.getItem(NEUTRAL_KEY) !== null;
  } catch {
    return false;
  }
}

/**
 * Gives the window a title and an icon that say nothing, if that was chosen here, and keeps them whatever else writes on the head of the
 * document: scripts of signed-in pages and the steps of the form do.
 */
export function lookNeutral(title: string): void {
  if (!isNeutral()) return;
  const wear = () => {
    if (document.title !== title) document.title = title;
    for (const link of document.head.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')) if (link.href !== ICON) link.href = ICON;
  };
  wear();
  new MutationObserver(wear).observe(document.head, { subtree: true, childList: true, characterData: true, attributeFilter: ['href'] });
}
