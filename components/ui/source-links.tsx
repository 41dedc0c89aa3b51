import { SourceText } from './source-text';

const ADDRESS = /https?:\/\/[^\s;,()"]+/g;

/** The addresses in a source line as links that name their site; the line itself where it has none. */
export function SourceLinks({ source, label }: { source: string; label: string }) {
  const addresses = [...new Set(source.match(ADDRESS) ?? [])];
  if (addresses.length === 0) return <SourceText>{source}</SourceText>;
  return (
    <span className="source-links">
      {addresses.map((address) => (
        <a key={address} href={address} rel="noopener noreferrer external">
          <span className="visually-hidden">{label} </span>
          {siteOf(address)}
        </a>
      ))}
    </span>
  );
}

/** The name of the site behind an address: `https://www.news.am/eng/…` is news.am. */
function siteOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(address)?.[1] ?? address;
}
