/** RFC 4287 as text. Every value is escaped here and nowhere else. */

export type AtomEntry = {
  /** Never changes, whatever happens to the entry. */
  id: string;
  title: string;
  updated: Date;
  /** The page that tells the same, absolute. */
  href: string;
  /** A paragraph each. */
  sentences: readonly string[];
};

export type AtomFeed = {
  id: string;
  language: string;
  title: string;
  subtitle: string;
  author: string;
  rights: string;
  updated: Date;
  /** This document, and the page it belongs to, absolute. */
  self: string;
  alternate: string;
  /** The same feed in other languages. */
  translations: readonly { language: string; href: string }[];
  /** The newest line of the public log, for whoever keeps what the feed said: where the log lies, the hash, and both in words. */
  logHead?: { href: string; hash: string; label: string } | undefined;
  entries: readonly AtomEntry[];
};

const TYPE = 'application/atom+xml';

/** The document, in UTF-8. */
export function atomDocument(feed: AtomFeed): string {
  const lines = [
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.subtitle),
    element('updated', {}, feed.updated.toISOString()),
    `<author>${element('name', {}, feed.author)}</author>`,
    element('rights', {}, feed.rights),
    empty('link', { rel: 'self', type: TYPE, href: feed.self }),
    empty('link', { rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.alternate }),
    ...feed.translations.map(({ language, href }) => empty('link', { rel: 'alternate', type: TYPE, hreflang: language, href })),
    ...(feed.logHead ? logHeadLines(feed.logHead) : []),
    ...feed.entries.map(entryLines),
  ];
  const opening = `<feed${attributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language })}>`;
  return ['<?xml version="1.0" encoding="utf-8"?>', opening, ...lines, '</feed>', ''].join('\n');
}

/** Categories may name anything (4.2.2): this one is in the scheme of the log's own address. */
function logHeadLines({ href, hash, label }: NonNullable<AtomFeed['logHead']>): string[] {
  return [empty('category', { scheme: href, term: hash, label }), empty('link', { rel: 'related', type: 'text/csv', href })];
}

function entryLines({ id, title, updated, href, sentences }: AtomEntry): string {
  // Escaped twice: once as the paragraphs of a page, once as the text of an element.
  const html = sentences.map((sentence) => `<p>${xmlText(sentence)}</p>`).join('');
  return [
    '<entry>',
    element('id', {}, id),
    element('title', {}, title),
    element('updated', {}, updated.toISOString()),
    empty('link', { rel: 'alternate', type: 'text/html', href }),
    element('content', { type: 'html' }, html),
    '</entry>',
  ].join('\n');
}

function element(name: string, values: Record<string, string>, text: string): string {
  return `<${name}${attributes(values)}>${xmlText(text)}</${name}>`;
}

function empty(name: string, values: Record<string, string>): string {
  return `<${name}${attributes(values)}/>`;
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values).map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** What XML 1.0 cannot hold, not even escaped: most control characters, halves of a pair, and two code points. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it can stand in an element or an attribute. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
