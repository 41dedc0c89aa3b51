/** A client with a cookie jar, like a browser without JavaScript or a script: what one person does over HTTP. */
export class Visitor {
  private readonly jar = new Map<string, string>();

  constructor(readonly base: string) {}

  /** A request that carries the jar's cookies, keeps new ones and follows no redirect. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.jar.size > 0) headers.set('cookie', [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, this.base), { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return answer;
  }

  postForm(path: string, fields: Record<string, string>): Promise<Response> {
    return this.fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  postJson(path: string, body: unknown): Promise<Response> {
    return this.fetch(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  }

  /** Signs in the way scripts do: through next-auth's own credentials callback. */
  async signIn(name: string, passphrase: string): Promise<Response> {
    const { csrfToken } = (await (await this.fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    return this.postForm('/api/auth/callback/credentials', { csrfToken, name, passphrase, json: 'true' });
  }

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    const gone = attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute)) || /expires=thu, 01 jan 1970/i.test(line);
    if (gone) this.jar.delete(name);
    else this.jar.set(name, pair.slice(at + 1));
  }
}
