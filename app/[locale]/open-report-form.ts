import { formView } from '@/components/reports/form/form-view';
import type { Context } from '@/lib/auth/context';
import { formState } from '@/lib/http/form-state';
import { lastDay, type ReportRules } from '@/lib/reports/input/check-report';
import { reportRules } from '@/lib/reports/stored/report-rules';

type NewReport = {
  /** Whether today and yesterday can be chosen. */
  offersToday?: boolean;
  /** What stands in the boxes, from what was typed. */
  readValues?: (values: Record<string, string>, rules: ReportRules) => Record<string, string>;
};

/** The report's form as a page opens it: with what was typed when it was refused, else with the answers that `initialOf` gives. */
export async function openReportForm(
  context: Context,
  initialOf: (rules: ReportRules) => Record<string, string>,
  { offersToday = false, readValues = (values) => values }: NewReport = {},
) {
  const { crisis, locale } = context;
  const state = await formState();
  const rules = await reportRules(context);
  const view = formView({
    locale,
    state,
    areas: rules.areas,
    items: rules.items,
    firstDay: crisis.startsOn,
    lastDay: crisis.endedOn ? lastDay(rules) : null,
    offersToday,
    values: readValues(state?.values ?? initialOf(rules), rules),
  });
  // After a refusal because of a newer state, that state is what the page shows.
  const isStale = state?.problem.code === 'stale-decision';
  const revisionOf = ({ revision }: { revision: number }) => (!isStale && state?.values.revision) || revision;
  return { state, rules, view, revisionOf };
}
