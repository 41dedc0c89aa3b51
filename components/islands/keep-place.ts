/**
 * Remembers where the reader is before the page's content is replaced; returns what brings them back. The element that they used stays
 * where it was in the window, and has the focus again; where it is gone, what stood around it has, and at last the content itself.
 */
export function keepPlace(): (main: HTMLElement) => void {
  const focused = document.activeElement;
  const isInside = focused instanceof HTMLElement && focused.closest('main') !== null;
  const around = isInside ? focused.closest<HTMLElement>('main [id]') : null;
  const wasAt = around?.getBoundingClientRect().top;
  const open = [...document.querySelectorAll<HTMLDetailsElement>('main details[id][open]')].map(({ id }) => id);
  const inner = focused && around && focused !== around ? `#${CSS.escape(around.id)} ${selectorOf(focused)}` : null;
  return (main) => {
    for (const id of open) main.querySelector<HTMLDetailsElement>(`details#${CSS.escape(id)}`)?.setAttribute('open', '');
    if (!isInside) return;
    const anchor = around && main.querySelector<HTMLElement>(`#${CSS.escape(around.id)}`);
    const target = (inner ? main.querySelector<HTMLElement>(inner) : null) ?? anchor ?? main;
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: anchor !== null });
    if (anchor && wasAt !== undefined) scrollBy({ top: anchor.getBoundingClientRect().top - wasAt, behavior: 'instant' });
  };
}

/** What an element without an id is told by among its neighbours. */
function selectorOf(element: Element): string {
  const told = ['type', 'name', 'data-key'].flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : `[${name}="${CSS.escape(value)}"]`;
  });
  return element.tagName.toLowerCase() + told.join('');
}
