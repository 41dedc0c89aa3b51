import { headers } from 'next/headers';
import { FORM_HEADER, stashedForm, type FormState } from './form-stash';
import type { FormFields } from './form-fields';

/** The refused form that this page is shown for, or null when the page was simply opened. */
export async function formState(): Promise<FormState | null> {
  const stashed = stashedForm((await headers()).get(FORM_HEADER));
  return stashed && 'problem' in stashed ? stashed : null;
}

/** What this page is to show once because its form was accepted, or null. */
export async function formAnswer(): Promise<FormFields | null> {
  const stashed = stashedForm((await headers()).get(FORM_HEADER));
  return stashed && 'answer' in stashed ? stashed.answer : null;
}
