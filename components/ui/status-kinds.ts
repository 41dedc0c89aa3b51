import type { ReportStatus } from '@/lib/crisis/vocabulary';
import type { BadgeKind } from './badge-shapes';

/** The look of each state of a report. */
export const STATUS_KINDS: Record<ReportStatus, BadgeKind> = {
  SUBMITTED: 'sent',
  VERIFIED: 'accepted',
  NEEDS_INFO: 'pending',
  REJECTED: 'unused',
  DUPLICATE: 'unused',
  WITHDRAWN: 'unused',
};
