/** What one address shows: the parts of a page that differ from one view to the next. */
export type ShownPage = {
  /** Path and query. */
  address: string;
  title: string;
  main: HTMLElement;
  /** What carries the query elsewhere on the page, by selector: links to other languages, to "tell us", the canonical address. */
  carriers: ReadonlyMap<string, Element>;
};

const CARRIERS = ['.language-links', '.site-footer-links', 'link[rel="canonical"]'];

/** The parts of a document; throws when it has no <main>. They stay the document's own until they are shown. */
export function pageOf(source: Document, address: string): ShownPage {
  const main = source.querySelector('main');
  if (!main) throw new Error(`${address} has nothing to show.`);
  const carriers = CARRIERS.flatMap((selector): [string, Element][] => {
    const element = source.querySelector(selector);
    return element ? [[selector, element]] : [];
  });
  return { address, title: source.title, main, carriers: new Map(carriers) };
}

/** Puts one page in the place of another. The old one's elements are kept whole, so that going back shows them as they were. */
export function showPage(next: ShownPage, old: ShownPage): void {
  document.title = next.title;
  old.main.replaceWith(next.main);
  for (const [selector, element] of next.carriers) document.querySelector(selector)?.replaceWith(element);
  // A page that comes back shows its own filters, not what was chosen in its form before it was left.
  for (const form of next.main.querySelectorAll('form')) form.reset();
}
