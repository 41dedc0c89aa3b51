/** The address people use, where the installation names one; else the address of the request counts. */
export function publicUrl(): string | undefined {
  return process.env.PUBLIC_URL || undefined;
}

/**
 * The address that links leading out of a page are written with (share cards, feeds, citations): the one the installation names, else the
 * server's own. Never the Host of a request, which a stranger could put into bytes that are kept for everybody.
 */
export function siteUrl(): string {
  return (process.env.NEXTAUTH_URL ?? 'http://127.0.0.1:3000').replace(/\/$/, '');
}

/** True when people reach this installation by HTTPS: cookies are then bound to it. */
export function isSecureSite(): boolean {
  return publicUrl()?.startsWith('https://') ?? false;
}

/** The secret that seals sessions. Made by the first start and kept in a file of mode 0600; the server puts it in the environment. */
export function sessionSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret || secret.length < 32) throw new Error('NEXTAUTH_SECRET is missing or shorter than 32 characters.');
  return secret;
}
