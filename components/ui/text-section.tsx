import type { ReactNode } from 'react';

type TextSectionProps = { id: string; title: string; paragraphs: readonly string[]; children?: ReactNode };

/** A chapter of a page of words, with an anchor that never changes. */
export function TextSection({ id, title, paragraphs, children }: TextSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
    </section>
  );
}
