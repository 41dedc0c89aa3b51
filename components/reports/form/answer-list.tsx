import type { AnswerRow } from './answer-rows';

/** `change`: where the buttons lead, and their word. */
type AnswerListProps = { rows: AnswerRow[]; change: { action: string; label: string } };

/** The answers in words, each with a button that leads back to its question. */
export function AnswerList({ rows, change }: AnswerListProps) {
  return (
    <dl className="answers">
      {rows.map(({ step, label, lines }) => (
        <div className="answer" key={step}>
          <dt>{label}</dt>
          <dd>
            {lines.map(({ name, text }) => (
              <p key={name + text}>
                {name ? <span className="note">{name}</span> : null} {text}
              </p>
            ))}
          </dd>
          <dd className="answer-change">
            <button className="link-button" type="submit" name="do" value="change" formAction={`${change.action}#step-${step}`}>
              {change.label} <span className="visually-hidden">{label}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
