import type { ReportStatus } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { Badge } from './badge';
import { STATUS_KINDS } from './status-kinds';

/** The state of a report in the words people see: Sent, Accepted, Needs a fix, Not used. */
export function StatusBadge({ locale, status }: { locale: Locale; status: ReportStatus }) {
  return <Badge kind={STATUS_KINDS[status]}>{translator(locale)(`common.status.${status}`)}</Badge>;
}
