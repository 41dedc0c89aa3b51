import { formAddress } from './form-address';
import { isLightView } from './light-view';
import type { ViewLoader } from './view-loader';

const LINK = 'a[data-island="view"]';
const FORM = 'form[data-island="filters"]';

type Parts = { loader: ViewLoader; preload: () => void };

/**
 * Takes over the steps from one view of a page to another: filter forms, links to the same page with another query, back and forward.
 * Everything else, and everything in the light view, is left to the browser.
 */
export function listenToViews({ loader, preload }: Parts): void {
  const onTheWay = ({ target }: Event) => {
    if (target instanceof Element && target.closest(`${LINK}, ${FORM}`) && !isLightView()) preload();
  };
  document.addEventListener('focusin', onTheWay);
  document.addEventListener('pointerover', onTheWay, { passive: true });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINK) : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    step(event, new URL(link.href));
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form instanceof HTMLFormElement && form.matches(FORM)) step(event, formAddress(form, event.submitter));
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.name === 'category') forgetItem(target.form);
  });
  addEventListener('popstate', () => {
    const address = location.pathname + location.search;
    if (address !== loader.shown()) void loader.follow(address);
  });

  function step(event: Event, { origin, pathname, search, hash }: URL) {
    if (origin !== location.origin || pathname !== location.pathname || isLightView()) return;
    event.preventDefault();
    void loader.open(pathname + search, hash);
  }
}

/** An item belongs to one category: it does not outlive the choice of another. */
function forgetItem(form: HTMLFormElement | null): void {
  const item = form?.matches(FORM) ? form.elements.namedItem('item') : null;
  if (item instanceof HTMLSelectElement) item.value = '';
}
