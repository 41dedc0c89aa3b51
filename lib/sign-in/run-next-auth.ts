import nextAuth, { type AuthOptions } from 'next-auth';

/** A CommonJS package: Node's own loader gives the module where bundlers give its default. */
const NextAuth = (nextAuth as unknown as { default?: typeof nextAuth }).default ?? nextAuth;

export type AuthRequest = {
  method: 'GET' | 'POST';
  /** What follows /api/auth/, such as ['callback', 'credentials']. */
  action: string[];
  query: Record<string, string>;
  body: Record<string, unknown>;
  cookies: Record<string, string>;
};

/**
 * Asks next-auth in the shape of a Node request and gives its answer as a web Response. Its route handler would read the request
 * through Next; this road works the same for pages posted without script, which the server answers before Next.
 */
export async function runNextAuth({ action, ...request }: AuthRequest, options: AuthOptions): Promise<Response> {
  const headers = new Headers();
  let status = 200;
  let body: string | null = null;
  const response = {
    status(code: number) {
      status = code;
      return response;
    },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? headers.getSetCookie() : headers.get(name)),
    setHeader(name: string, value: string | string[]) {
      headers.delete(name);
      for (const one of [value].flat()) headers.append(name, one);
      return response;
    },
    json(value: unknown) {
      headers.set('content-type', 'application/json');
      body = JSON.stringify(value);
    },
    send(value: unknown) {
      body = typeof value === 'string' ? value : value === undefined ? null : JSON.stringify(value);
    },
    end: () => undefined,
  };
  const query = { ...request.query, nextauth: action };
  await NextAuth({ ...request, query, headers: {} } as never, response as never, options);
  headers.set('cache-control', 'no-store');
  return new Response(body, { status, headers });
}
