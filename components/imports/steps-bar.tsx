import { useTranslations } from 'use-intl';

export const STEPS = ['file', 'match', 'check', 'import'] as const;
export type Step = (typeof STEPS)[number];

/** Where the import stands: the four steps, the current one marked. */
export function StepsBar({ current }: { current: Step }) {
  const t = useTranslations('importPage.steps');
  return (
    <ol className="import-steps" aria-label={t('label')}>
      {STEPS.map((step) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {t(step)}
        </li>
      ))}
    </ol>
  );
}
