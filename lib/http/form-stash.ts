import { randomBytes } from 'node:crypto';
import type { FormFields } from './form-fields';
import type { ProblemView } from './problem-response';

/** What a page needs to show a refused form again: what was typed, and what to say. */
export type FormState = { values: FormFields; problem: ProblemView };

/** The request header that carries the key of a stashed form; the server takes it off whatever comes from outside. */
export const FORM_HEADER = 'x-shortfall-form';

/** What a page shows once after its form was accepted, such as a new link. */
export type FormAnswer = { answer: FormFields };

/** The server and the pages are separate bundles in one process: this is where they meet. */
const STASH = Symbol.for('shortfall.forms');
const shared = globalThis as unknown as { [STASH]?: Map<string, FormState | FormAnswer> };
const stash = (shared[STASH] ??= new Map());

/** Keeps a refused form, or the answer to one, in memory for the one page that shows it. The key cannot be guessed; `forget` ends it. */
export function stashForm(state: FormState | FormAnswer): { key: string; forget: () => void } {
  const key = randomBytes(16).toString('base64url');
  stash.set(key, state);
  return { key, forget: () => void stash.delete(key) };
}

/** What is kept under a key, or null. */
export function stashedForm(key: string | null): FormState | FormAnswer | null {
  return (key && stash.get(key)) || null;
}
