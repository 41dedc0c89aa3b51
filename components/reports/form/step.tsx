import type { ReactNode } from 'react';

/** The questions of a report in the order in which they are asked. */
export type StepName = 'what' | 'where' | 'severity' | 'people' | 'when' | 'source';

/** One question with its fields. A link to `#step-…` leads to it. */
export function Step({ name, question, children }: { name: StepName; question: string; children: ReactNode }) {
  return (
    <section className="step" data-step={name} id={`step-${name}`} aria-labelledby={`step-${name}-question`} tabIndex={-1}>
      <h2 id={`step-${name}-question`}>{question}</h2>
      {children}
    </section>
  );
}
