import { ErrorSummary } from '@/components/ui/error-summary';
import type { FormState } from '@/lib/http/form-stash';

/** What stood in the way of a posted form, above it; nothing when the page was simply opened. */
export function FormProblem({ state }: { state: FormState | null }) {
  if (!state) return null;
  const { title, detail, errors } = state.problem;
  return <ErrorSummary title={title} detail={detail} errors={errors} />;
}

/** The message beside a field, where it has one. */
export function errorOf(state: FormState | null, field: string): string | undefined {
  return state?.problem.errors.find((error) => error.field === field)?.message;
}
