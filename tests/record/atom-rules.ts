/** What RFC 4287 asks of a document, as checks on what a parser read. */

type Link = { '@rel'?: string; '@href': string; '@type'?: string; '@hreflang'?: string };
type Content = { '@type'?: string; '#text': string };
export type Entry = { id: string; title: string; updated: string; link: Link[]; content: Content };
export type Feed = {
  '@xmlns': string;
  '@xml:lang': string;
  id: string;
  title: string;
  updated: string;
  rights: string;
  author: { name: string }[];
  link: Link[];
  entry?: Entry[];
  generator?: unknown;
};

/** RFC 3339, as section 3.3 wants it: a capital T, and Z or an offset. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
/** RFC 3986 4.3: an address with a scheme. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i;

export function entriesOf(feed: Feed): Entry[] {
  return feed.entry ?? [];
}

/** Everything in a feed that breaks a rule; empty for a sound one. */
export function atomFaults(feed: Feed): string[] {
  const entries = entriesOf(feed);
  const faults = [
    feed['@xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['4.1.1 namespace'],
    ...[feed, ...entries].map((node) => nodeFaults(node)),
    feed.author.length > 0 && feed.author.every(({ name }) => name.trim() !== '') ? [] : ['4.1.1 an author where not every entry has one'],
    linksOf(feed, 'self').length === 1 ? [] : ['4.1.1 one self link'],
    alternateFaults(feed.link),
    entries.flatMap(({ link }) => alternateFaults(link)),
    new Set(entries.map(({ id }) => id)).size === entries.length ? [] : ['4.1.1 ids are unique'],
    entries.filter(({ content, link }) => content['#text'] === '' || !link.some(({ '@rel': rel }) => rel === 'alternate')).map(({ id }) => `4.1.2 content ${id}`),
    entries.some(({ updated }) => Date.parse(updated) > Date.parse(feed.updated)) ? ['an entry is newer than its feed'] : [],
  ];
  return faults.flat();
}

function nodeFaults({ id, title, updated, link }: Pick<Entry, 'id' | 'title' | 'updated' | 'link'>): string[] {
  return [
    typeof id === 'string' && ABSOLUTE.test(id) ? [] : [`4.2.6 id ${id}`],
    typeof title === 'string' && title.trim() !== '' ? [] : [`4.2.14 title of ${id}`],
    INSTANT.test(updated) && !Number.isNaN(Date.parse(updated)) ? [] : [`4.2.15 updated ${updated}`],
    link.filter(({ '@href': href }) => !ABSOLUTE.test(href)).map(({ '@href': href }) => `4.2.7.1 href ${href}`),
  ].flat();
}

function alternateFaults(links: Link[]): string[] {
  const kinds = links.filter(({ '@rel': rel }) => rel === 'alternate').map((link) => `${link['@type']} ${link['@hreflang']}`);
  return new Set(kinds).size === kinds.length ? [] : ['4.1.1 two alternate links of one type and language'];
}

export function linksOf({ link }: { link: Link[] }, rel: string): Link[] {
  return link.filter((candidate) => candidate['@rel'] === rel);
}
