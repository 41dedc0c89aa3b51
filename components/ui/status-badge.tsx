import type { ReportStatus } from '@/lib/crisis/vocabulary';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { Badge, type BadgeKind } from './badge';

const KINDS: Record<ReportStatus, BadgeKind> = {
  SUBMITTED: 'sent',
  VERIFIED: 'accepted',
  NEEDS_INFO: 'pending',
  REJECTED: 'unused',
  DUPLICATE: 'unused',
  WITHDRAWN: 'unused',
};

/** The state of a report in the words people see: Sent, Accepted, Needs a fix, Not used. */
export function StatusBadge({ locale, status }: { locale: Locale; status: ReportStatus }) {
  return <Badge kind={KINDS[status]}>{translator(locale)(`common.status.${status}`)}</Badge>;
}
