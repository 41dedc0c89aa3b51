import type { ImportKit } from './import-kit';

const STEPS = ['file', 'match', 'check', 'import'] as const;
export type Step = (typeof STEPS)[number];

type Props = { current: Step; words: ImportKit['messages']['importPage']['steps'] };

/** Where the import stands: the four steps, the current one marked. */
export function StepsBar({ current, words }: Props) {
  return (
    <ol className="import-steps" aria-label={words.label}>
      {STEPS.map((step) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {words[step]}
        </li>
      ))}
    </ol>
  );
}
