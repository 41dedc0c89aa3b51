type PageLink = { href: string; label: string };
type PaginationProps = {
  /** What the pages are of, for screen readers. */
  label: string;
  /** Which part is shown, in words. */
  summary: string;
  links: readonly (PageLink | null)[];
};

/** The part of a list that is shown, and the ways to its other parts. */
export function Pagination({ label, summary, links }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={label}>
      <span>{summary}</span>
      {links.map((link) =>
        link ? (
          <a key={link.label} href={link.href} data-island="view">
            {link.label}
          </a>
        ) : null,
      )}
    </nav>
  );
}
