import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormState } from '@/lib/http/form-stash';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { VerifierMove } from '@/lib/reports/status';

type Props = {
  locale: Locale;
  move: VerifierMove;
  action: string;
  /** The revision that this page shows; a decision on it is refused once there is a newer one. */
  revision: number;
  state: FormState | null;
  open?: boolean;
  children: ReactNode;
};

/** One decision as a plain POST. */
export function DecisionForm({ locale, move, action, revision, state, open = false, children }: Props) {
  const label = translator(locale)(`review.decide.${move}`);
  const isRefused = state?.values.decision === move;
  return (
    <Disclosure summary={label} open={state ? isRefused : open}>
      <form className="disclosed" method="post" action={action} noValidate>
        <input type="hidden" name="decision" value={move} />
        <input type="hidden" name="revision" value={revision} />
        {children}
        <Button kind={move === 'verify' || move === 'grant' ? 'primary' : 'secondary'}>{label}</Button>
      </form>
    </Disclosure>
  );
}

/**
 * Name, id, value and message of a field of one decision's form; the forms share names, so the ids carry the decision.
 */
export function decisionField(state: FormState | null, move: VerifierMove, name: string) {
  const isRefused = state?.values.decision === move;
  const error = isRefused ? state.problem.errors.find(({ field }) => field === name)?.message : undefined;
  return { name, id: `${move}-${name}`, value: isRefused ? state.values[name] : undefined, error };
}
