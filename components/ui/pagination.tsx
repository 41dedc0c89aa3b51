type PaginationProps = {
  label: string;
  /** Where we are, in words: "1–50 of 312". */
  summary: string;
  previous?: { href: string; label: string } | undefined;
  next?: { href: string; label: string } | undefined;
};

export function Pagination({ label, summary, previous, next }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={label}>
      {previous ? (
        <a href={previous.href} rel="prev">
          {previous.label}
        </a>
      ) : null}
      <span className="numeric">{summary}</span>
      {next ? (
        <a href={next.href} rel="next">
          {next.label}
        </a>
      ) : null}
    </nav>
  );
}
