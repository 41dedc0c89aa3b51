import type { FormEndpoint } from '@/lib/http/form-endpoint';
import { acceptManyForm } from './forms/accept-many-form';
import { correctionForm } from './forms/correction-form';
import { decisionForm } from './forms/decision-form';
import { inviteForm } from './forms/invite-form';
import { keyForm } from './forms/key-form';
import { noticeClosingForm } from './forms/notice-closing-form';
import { noticeForm } from './forms/notice-form';
import { peopleForm } from './forms/people-form';
import { repeatForm } from './forms/repeat-form';
import { reportEditForm } from './forms/report-edit-form';
import { reportForm } from './forms/report-form';
import { signInForm } from './forms/sign-in-form';
import { signOutForm } from './forms/sign-out-form';
import { snapshotForm } from './forms/snapshot-form';
import { withdrawForm } from './forms/withdraw-form';
import { matchPath } from './match-path';

/** A form and the page it is on, without the language: the address it is posted to. */
export type FormRow = { path: string; form: FormEndpoint };

/** Every form that works without JavaScript. */
export const FORM_TABLE: FormRow[] = [
  { path: '/sign-in', form: signInForm },
  { path: '/sign-out', form: signOutForm },
  // The first administrator and everybody after: the token in the address decides.
  { path: '/setup/[token]', form: inviteForm },
  { path: '/invite/[token]', form: inviteForm },
  { path: '/people', form: peopleForm },
  { path: '/keys', form: keyForm },
  { path: '/tell-us', form: noticeForm },
  { path: '/notices', form: noticeClosingForm },
  { path: '/snapshots', form: snapshotForm },
  { path: '/report', form: reportForm },
  { path: '/reports', form: repeatForm },
  { path: '/reports/[reference]', form: withdrawForm },
  { path: '/reports/[reference]/edit', form: reportEditForm },
  { path: '/review', form: acceptManyForm },
  { path: '/review/[reference]', form: decisionForm },
  { path: '/review/[reference]/correct', form: correctionForm },
];

/** The form of a page and the parts of its address, or null when the page has none. */
export function formOf(path: string, table = FORM_TABLE): { form: FormEndpoint; params: Record<string, string> } | null {
  for (const { path: pattern, form } of table) {
    const params = matchPath(pattern, path);
    if (params) return { form, params };
  }
  return null;
}
