import { goingFirst } from '@/lib/core/give-way';
import type { Action } from '@/lib/auth/policy';
import { permit } from '@/lib/auth/policy';
import { bearerToken } from '@/lib/auth/bearer-token';
import { inPublicContext, programContext, type Context } from '@/lib/auth/context';
import { localeFromHeader } from '@/lib/i18n/locales';
import { asFromReplica } from './as-from-replica';
import { problemResponse, toProblem } from './problem-response';
import { readJson } from './read-body';
import { requireSameOrigin } from './same-origin';

/** A report is small; whoever needs more says so. */
const DEFAULT_BODY_LIMIT = 64 * 1024;
const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'];

export type RouteParams = Record<string, string>;
type RouteArguments = { params?: Promise<RouteParams> };
type Declaration<Result, Input> = {
  /** The row of the policy table that guards this route; the verb asks again with its subject. */
  action: Action;
  /** A read whose answer is the same for everybody: no cookie is read, and pages of other origins may read it. */
  open?: boolean;
  /** Largest body in bytes, counted on the stream. */
  limit?: number;
  /** Reads the body of a write; the default takes JSON up to `limit`. */
  read?: (request: Request) => Promise<Input>;
  /** Mass work, which makes room for other writes itself: all others go first. */
  isMass?: boolean;
  /** Calls one verb or read. `input` is the body of a write as `read` gives it, undefined otherwise. */
  handle: (context: Context, input: Input, request: Request, params: RouteParams) => Promise<Result>;
  /** Shapes the answer; a Response is sent as it is. Default: 200 with JSON, never cached. */
  present?: (result: Result, context: Context) => Response | Promise<Response>;
};

/** A route with the action that guards it, so that a test can walk every route. */
export type Endpoint = ((request: Request, route?: RouteArguments) => Promise<Response>) & { action: Action };

/**
 * The life of a request, the same for every address: parse -> actor -> verb -> present -> respond, and one place where a refusal
 * becomes an answer. Handlers never catch and never write an error.
 */
export function endpoint<Result, Input = unknown>(declaration: Declaration<Result, Input>): Endpoint {
  const { action, open = false, isMass = false, limit = DEFAULT_BODY_LIMIT, handle, present = (result: Result) => json(result) } = declaration;
  const read = declaration.read ?? ((request: Request) => readJson(request, limit) as Promise<Input>);
  const answer = async (request: Request, route?: RouteArguments): Promise<Response> => {
    const locale = localeFromHeader(request.headers.get('accept-language'));
    try {
      const isWrite = WRITES.includes(request.method);
      // With a key no cookie counts, and no foreign page can send one: there is nothing to forge.
      if (isWrite && bearerToken(request) === null) requireSameOrigin(request, process.env.PUBLIC_URL);
      const params = (await route?.params) ?? {};
      const work = async (asked: Context) => {
        permit(asked.actor, action);
        const input = isWrite ? await read(request) : (undefined as Input);
        // A body can take minutes to arrive; what is decided carries the instant of the decision, or the past would change after it stands.
        const context = isWrite ? { ...asked, now: new Date() } : asked;
        const handled = () => handle(context, input, request, params);
        return present(await (isWrite && !isMass ? goingFirst(handled) : handled()), context);
      };
      return open ? await inPublicContext(locale, async (context) => asFromReplica(context.db, await work(context))) : await work(await programContext(request, locale));
    } catch (error) {
      return problemResponse(toProblem(error), locale);
    }
  };
  const respond = async (request: Request, route?: RouteArguments): Promise<Response> => {
    const response = await answer(request, route);
    if (open) response.headers.set('access-control-allow-origin', '*');
    return response;
  };
  return Object.assign(respond, { action });
}

/** A private JSON answer. */
export function json(body: unknown, status = 200): Response {
  const bytes = Buffer.from(JSON.stringify(body));
  return new Response(bytes, { status, headers: { 'content-type': 'application/json', 'content-length': String(bytes.byteLength), 'cache-control': 'no-store' } });
}
