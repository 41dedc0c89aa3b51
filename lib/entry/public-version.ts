import { previewOf, type PublicPreview } from '@/lib/publication/preview-of';
import type { PageRules } from '@/lib/reports/form/page-rules';
import type { ReportContentInput } from '@/lib/reports/schema';

/** What the public would see of a report if a verifier accepted it now, by the rule of publication itself. */
export function publicVersion(content: ReportContentInput, rules: PageRules, now: Date): PublicPreview {
  return previewOf(content, rules, now);
}
