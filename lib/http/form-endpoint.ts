import { requestContext, type Context } from '@/lib/auth/context';
import { permit, type Action } from '@/lib/auth/policy';
import type { Problem } from '@/lib/core/problem';
import type { Locale } from '@/lib/i18n/locales';
import { readFormFields, type FormFields } from './form-fields';
import { toProblem } from './problem-response';
import { requireSameOrigin } from './same-origin';

/** A form of words is small; whoever needs more says so. */
const DEFAULT_BODY_LIMIT = 64 * 1024;

/**
 * Where a form leads: the page to see next, and cookies as whole Set-Cookie lines. Or, in `answer`, what the form's own page is to show
 * once (200): a new link is a secret, so it stands in no address and in no cookie.
 */
export type FormResult = { redirect: string; cookies?: string[] } | { answer: FormFields };

/** A form either led somewhere, or was refused and is to be shown again with what was typed. */
export type FormOutcome = { result: FormResult } | { problem: Problem; values: FormFields };

type Declaration = {
  /** The row of the policy table that guards this form; the verb asks again with its subject. */
  action: Action;
  /** Largest body in bytes, counted on the stream. */
  limit?: number;
  /** Calls one verb. `params` are the parts of the page's address, by name; the request's body has been read. */
  handle: (context: Context, fields: FormFields, params: Record<string, string>, request: Request) => Promise<FormResult>;
};

/** A form with the action that guards it, so that a test can walk every form. */
export type FormEndpoint = ((request: Request, locale: Locale, params: Record<string, string>) => Promise<FormOutcome>) & {
  action: Action;
};

/**
 * The life of a form posted without JavaScript, the same for every page: parse -> actor -> verb, and a refusal becomes a value.
 * What was typed is kept as soon as it is read, whatever is refused after that.
 */
export function formEndpoint({ action, limit = DEFAULT_BODY_LIMIT, handle }: Declaration): FormEndpoint {
  const respond = async (request: Request, locale: Locale, params: Record<string, string>): Promise<FormOutcome> => {
    let values: FormFields = {};
    try {
      requireSameOrigin(request, process.env.PUBLIC_URL);
      values = await readFormFields(request, limit);
      const context = await requestContext(request, locale);
      permit(context.actor, action);
      return { result: await handle(context, values, params, request) };
    } catch (error) {
      return { problem: toProblem(error), values };
    }
  };
  return Object.assign(respond, { action });
}
