import { useTranslations } from 'use-intl';
import type { Verdict } from '@/lib/imports/reading/row-state';

const SHOWN: Verdict[] = ['ready', 'ask', 'fault', 'same'];

/** "212 ready · 6 to check · 3 cannot be read", announced when it changes. */
export function CheckSummary({ counts }: { counts: Record<Verdict, number> }) {
  const t = useTranslations('importPage.check');
  return (
    <ul className="import-summary" aria-label={t('summary')} aria-live="polite">
      {SHOWN.filter((verdict) => verdict === 'ready' || counts[verdict] > 0).map((verdict) => (
        <li key={verdict} className={`import-${verdict}`}>
          {t(verdict, { count: counts[verdict] })}
        </li>
      ))}
    </ul>
  );
}
