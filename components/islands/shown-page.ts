/** What one address shows: the parts of a page that differ from one view to the next. */
export type ShownPage = {
  /** Path and query. */
  address: string;
  title: string;
  main: HTMLElement;
  /** What carries the query elsewhere on the page: language links, canonical and alternate addresses. */
  carriers: Element[];
};

const CARRIERS = ['.language-links', 'link[rel="canonical"]'];

/** The parts of a document; throws when it has no <main>. They stay the document's own until they are shown. */
export function pageOf(source: Document, address: string): ShownPage {
  const main = source.querySelector('main');
  if (!main) throw new Error(`${address} has nothing to show.`);
  return { address, title: source.title, main, carriers: CARRIERS.flatMap((selector) => source.querySelector(selector) ?? []) };
}

/** Puts one page in the place of another. The old one's elements are kept whole, so that going back shows them as they were. */
export function showPage(next: ShownPage, old: ShownPage): void {
  document.title = next.title;
  old.main.replaceWith(next.main);
  old.carriers.forEach((element, index) => {
    const carrier = next.carriers[index];
    if (carrier) element.replaceWith(carrier);
  });
  // A page that comes back shows its own filters, not what was chosen in its form before it was left.
  for (const form of next.main.querySelectorAll('form')) form.reset();
}
