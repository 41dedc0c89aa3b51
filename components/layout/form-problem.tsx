import { ErrorSummary } from '@/components/ui/error-summary';
import type { FormState } from '@/lib/http/form-stash';

type FormProblemProps = {
  state: FormState | null;
  /** Where the page knows better words than the catalogue. */
  detail?: string | undefined;
  /** What the ids of the fields begin with, where a page has several forms. */
  prefix?: string | undefined;
};

/** What stood in the way of a posted form, above it, each fault linked to its field. */
export function FormProblem({ state, detail, prefix }: FormProblemProps) {
  if (!state) return null;
  const { title, errors } = state.problem;
  const idOf = (field: string) => (prefix ? `${prefix}-` : '') + field.replace(/^content\./, '');
  const linked = errors.map(({ field, message }) => ({ field: idOf(field), message }));
  return <ErrorSummary title={title} detail={detail ?? state.problem.detail} errors={linked} />;
}

/** The message beside a field, where it has one. */
export function errorOf(state: FormState | null, field: string): string | undefined {
  return state?.problem.errors.find((error) => error.field === field)?.message;
}
