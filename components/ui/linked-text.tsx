import { ADDRESS, SourceLink } from './source-link';

/** A text whose addresses become links under the names of their sites. */
export function LinkedText({ children, label }: { children: string; label: string }) {
  const addresses = children.match(ADDRESS) ?? [];
  return children.split(ADDRESS).map((words, index) => (
    <span key={index}>
      {words}
      {addresses[index] ? <SourceLink address={addresses[index]} label={label} /> : null}
    </span>
  ));
}
