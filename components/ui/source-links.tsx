import { ADDRESS, SourceLink } from './source-link';
import { SourceText } from './source-text';

/** The addresses in a source line as links that name their site; the line itself where it has none. */
export function SourceLinks({ source, label }: { source: string; label: string }) {
  const addresses = [...new Set(source.match(ADDRESS) ?? [])];
  if (addresses.length === 0) return <SourceText>{source}</SourceText>;
  return (
    <span className="source-links">
      {addresses.map((address) => (
        <SourceLink key={address} address={address} label={label} />
      ))}
    </span>
  );
}
