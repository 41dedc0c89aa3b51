/** Takes files off while what they would hold is on its way; returns what puts them back. A link without an address cannot be followed. */
export function switchOffDownloads(main: HTMLElement): () => void {
  const links = [...main.querySelectorAll<HTMLAnchorElement>('a[download][href]')];
  const addresses = links.map((link) => link.getAttribute('href') ?? '');
  for (const link of links) {
    link.removeAttribute('href');
    link.setAttribute('role', 'link');
    link.setAttribute('aria-disabled', 'true');
  }
  return () => {
    links.forEach((link, index) => {
      link.setAttribute('href', addresses[index]!);
      link.removeAttribute('role');
      link.removeAttribute('aria-disabled');
    });
  };
}
