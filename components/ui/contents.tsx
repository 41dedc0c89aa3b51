/** The chapters of a long page, at its beginning. */
export function Contents({ label, sections }: { label: string; sections: readonly { id: string; title: string }[] }) {
  return (
    <nav className="contents" aria-label={label}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
