/** An address inside a text. */
export const ADDRESS = /https?:\/\/[^\s;,()"]+/g;

/** A link to a source under the name of its site; `label` says to screen readers what it is. */
export function SourceLink({ address, label }: { address: string; label: string }) {
  return (
    <a href={address} rel="noopener noreferrer external">
      <span className="visually-hidden">{label} </span>
      {siteOf(address)}
    </a>
  );
}

/** The name of the site behind an address: `https://www.news.am/eng/…` is news.am. */
function siteOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(address)?.[1] ?? address;
}
